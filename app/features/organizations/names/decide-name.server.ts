import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { system, type Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { mixesAlphabets } from '~/platform/look-alikes/look-alikes';
import { namesLike, readKnownNames } from './known-names.server';
import { getOrganizationForEditing } from '../editing/editing.server';
import { nameAnswerLetter } from './name-letters.server';
import type { NameDecision } from './name-requests.schema';
import { patience, saveProfile } from '../editing/update-organization.server';

const mostListed = 50;

/**
 * The names that wait for approval, oldest first, each with the organization that wants it. Empty when the
 * actor may not decide.
 */
export async function listNameRequests(actor: Person) {
  if (!can(actor, 'joining.decide')) return [];
  const rows = await db().nameRequest.findMany({
    where: { organization: listed },
    orderBy: { createdAt: 'asc' },
    take: mostListed,
    select: {
      ...{ id: true, locale: true, name: true, createdAt: true },
      organization: { select: { id: true, slug: true, name: true, nameLocale: true } },
    },
  });
  const known = rows.length > 0 ? await readKnownNames(db()) : [];
  const alikeOf = ({ name, organization }: (typeof rows)[number]) =>
    namesLike(name, known, { organizationId: organization.id }).map((one) => one.organizationId);
  // Organizations hidden for safety are never named, not even here.
  const named = await db().organization.findMany({
    where: {
      hiddenForSafetyAt: null,
      id: { in: rows.flatMap(alikeOf).filter((id) => id !== null) },
    },
    select: { id: true, slug: true, name: true, nameLocale: true },
  });
  return rows.map((row) => ({
    ...row,
    locale: row.locale || null,
    /** it has letters of several alphabets */
    isMixed: mixesAlphabets(row.name),
    /** organizations that have a similar name */
    alike: named.filter(({ id }) => alikeOf(row).includes(id)),
  }));
}

export type NameRequestView = Awaited<ReturnType<typeof listNameRequests>>[number];

export type NameDecided = { status: 'approved' | 'declined' | 'gone' };

const mostTries = 3;

/**
 * Approves a name that waits, or declines it with a reason; the person who requested it is told by mail. An
 * approved name is saved in the same way as by the profile's own form.
 */
export async function decideName(actor: Person, input: NameDecision): Promise<NameDecided> {
  if (!can(actor, 'joining.decide')) return { status: 'gone' };
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const decided = await db().$transaction((tx) => decideOnce(tx, actor, input), patience);
    nudgeMail();
    if (decided) return decided;
  }
  return { status: 'gone' };
}

/** @returns null when somebody saved the profile in the meantime */
async function decideOnce(
  tx: Transaction,
  actor: Person,
  input: NameDecision,
): Promise<NameDecided | null> {
  await tx.$queryRaw`SELECT 1 AS held FROM name_request WHERE id = ${input.id}::uuid FOR UPDATE`;
  const found = await tx.nameRequest.findFirst({
    where: { id: input.id, organization: listed },
    select: {
      ...{ id: true, locale: true, name: true, organizationId: true },
      organization: { select: { slug: true } },
      askedBy: { select: { id: true, email: true, locale: true, disabledAt: true } },
    },
  });
  if (!found) return { status: 'gone' };
  const { locale, name, organizationId, organization, askedBy } = found;
  const isApproved = input.do === 'approve-name';
  if (isApproved) {
    // With the system actor, because network administrators are not among the organization's people.
    const profile = await getOrganizationForEditing(system, organization.slug);
    if (!profile) return { status: 'gone' };
    const { values } = profile;
    const named =
      locale === ''
        ? { ...values, ownName: name }
        : { ...values, name: { ...values.name, [locale]: name } };
    const saved = await saveProfile(tx, system, organization.slug, named);
    if (saved.status === 'conflict') return null;
    if (saved.status !== 'saved') return { status: 'gone' };
  }
  // If the name was approved, saving the profile has already deleted the request.
  await tx.nameRequest.deleteMany({ where: { id: found.id } });
  await recordAudit(tx, {
    actor,
    action: isApproved ? 'organization.approve-name' : 'organization.decline-name',
    ...aboutOrganization(organizationId),
  });
  if (askedBy && !askedBy.disabledAt)
    await queueLetter(tx, nameAnswerLetter, askedBy, {
      ...{ organizationId, name },
      reason: 'reason' in input ? input.reason : null,
    });
  return { status: isApproved ? 'approved' : 'declined' };
}
