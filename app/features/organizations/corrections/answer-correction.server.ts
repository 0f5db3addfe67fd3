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
  /** somebody else answered it, or it is not the actor's to answer */
  | { status: 'gone' }
  /** the text does not fit the field: message keys of `forms`. Nothing was written. */
  | { status: 'invalid'; errors: readonly string[] };

const patience = { timeout: 20_000 };
const mostTries = 3;

/**
 * Takes a proposed correction, as it is or changed first, or declines it with a reason. The profile changes
 * by the way of its own form: version, revision, search and log; all of it, the answer's letter too, or
 * nothing. The address for the answer is erased with it.
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
    // Somebody saved the profile in between: its other fields are theirs, this one is read anew.
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
      // What is a list its people changed in the form already.
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

/** The correction while nobody else answers it. */
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

/** What an answer says. */
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

/** A profile with another text in one field. */
function withField(values: ProfileInput, field: WordedField, text: string): ProfileInput {
  const { name, locale } = profileFieldOf(field);
  const value = profileFields[name].parse(text);
  if (locale === undefined) return { ...values, [name]: value };
  const kind = name as 'name' | 'summary' | 'description';
  return { ...values, [kind]: { ...values[kind], [locale]: value } };
}
