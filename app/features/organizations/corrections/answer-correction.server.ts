import { recordAudit } from '~/features/audit/audit.server';
import { getOrganizationForEditing } from '../editing/editing.server';
import type { ProfileInput } from '../organizations.schema';
import { profileFields } from '../profile/profile-fields.schema';
import { saveProfile } from '../editing/update-organization.server';
import { actorId, type Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import {
  isWorded,
  profileFieldOf,
  wordedText,
  type AnswerInput,
  type WordedField,
} from './corrections.schema';
import { mailAnswer } from './letters.server';

export type AnswerResult =
  | { status: 'accepted' | 'declined' }
  /** somebody else has answered it, or the actor may not */
  | { status: 'gone' }
  /** the text is not valid for the field: message keys of `forms`. Nothing was written. */
  | { status: 'invalid'; errors: readonly string[] };

const patience = { timeout: 20_000 };
const mostTries = 3;

/**
 * Accepts a proposed correction, as proposed or edited, or declines it with a reason. The profile is saved in the
 * same way as by its own form, with version, revision, search documents and audit entry. All of that and the letter
 * with the answer happen in one transaction. The proposer's e-mail address is erased with the answer.
 *
 * @param slug of the organization whose page was open
 */
export async function answerCorrection(
  actor: Person,
  slug: string,
  input: AnswerInput,
): Promise<AnswerResult> {
  for (let tries = 1; ; tries += 1) {
    const result = await answerOnce(actor, slug, input);
    if (result !== 'again') return result;
    // Somebody else saved the profile in the meantime: read it again, so that their changes to other fields survive.
    if (tries === mostTries) return { status: 'gone' };
  }
}

async function answerOnce(
  actor: Person,
  slug: string,
  input: AnswerInput,
): Promise<AnswerResult | 'again'> {
  const profile = await getOrganizationForEditing(actor, slug);
  if (!profile) return { status: 'gone' };
  const result = await db().$transaction(async (tx): Promise<AnswerResult | 'again'> => {
    const found = await claim(tx, actor, slug, input.id);
    if (!found) return { status: 'gone' };
    if (input.do === 'decline') {
      await finish(tx, actor, found, { outcome: 'declined', reason: input.reason });
      return { status: 'declined' };
    }
    const { fieldKey, proposed } = found;
    if (!isWorded(fieldKey)) {
      // For a list, its people have already made the change in the form.
      await finish(tx, actor, found, { outcome: 'accepted', reason: '' });
      return { status: 'accepted' };
    }
    const value = wordedText(fieldKey).safeParse(input.value);
    if (!value.success)
      return { status: 'invalid', errors: value.error.issues.map(({ message }) => message) };
    const changed = withField(profile.values, fieldKey, value.data);
    const saved = await saveProfile(tx, actor, slug, changed);
    if (saved.status === 'conflict') return 'again';
    if (saved.status !== 'saved') return { status: 'gone' };
    const outcome = value.data === proposed ? 'accepted' : 'edited';
    await finish(tx, actor, found, { outcome, reason: '' });
    return { status: 'accepted' };
  }, patience);
  nudgeMail();
  return result;
}

/** Locks the correction; null if it has already been answered. */
async function claim(tx: Transaction, actor: Person, slug: string, id: string) {
  await tx.$queryRaw`SELECT 1 AS held FROM correction WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.correction.findFirst({
    where: {
      id,
      answeredAt: null,
      organization: { slug, ...listed, ...organizationsWhere(actor, 'correction.answer') },
    },
    select: {
      ...{ id: true, organizationId: true, fieldKey: true, proposed: true },
      ...{ email: true, locale: true },
      proposer: { select: { id: true, email: true, locale: true } },
    },
  });
}

type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>;

interface Answer {
  outcome: 'accepted' | 'edited' | 'declined';
  reason: string;
}

async function finish(tx: Transaction, actor: Person, found: Claimed, answer: Answer) {
  const { id, organizationId } = found;
  await tx.correction.update({
    where: { id },
    data: { ...answer, answeredAt: now(), answeredById: actorId(actor), email: null },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: answer.outcome === 'declined' ? 'correction.decline' : 'correction.accept',
    objectType: 'correction',
    objectId: id,
    organizationId,
  });
  await mailAnswer(tx, found);
}

/** The profile with one field's text replaced. */
function withField(values: ProfileInput, field: WordedField, text: string): ProfileInput {
  const { name, locale } = profileFieldOf(field);
  const value = profileFields[name].parse(text);
  if (locale === undefined) return { ...values, [name]: value };
  const kind = name as 'name' | 'summary' | 'description';
  return { ...values, [kind]: { ...values[kind], [locale]: value } };
}
