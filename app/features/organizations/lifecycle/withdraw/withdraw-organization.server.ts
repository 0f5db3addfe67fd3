import crypto from 'node:crypto';
import { aboutOrganization, aboutPerson, recordAudit } from '~/features/audit/audit.server';
import { endOfDayAfter } from '~/i18n/days';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { organizationsWhere } from '~/platform/auth/permissions';
import { endSessionsOfMembers } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { newToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import { slugParam } from '~/platform/slug.schema';
import { keyOf, removeFile, writeStream } from '~/platform/storage/storage.server';
import { archiveOf, readHoldings, type Holdings } from './archive.server';
import { mailWithdrawal } from './letters.server';
import { archiveDays } from './data-archives.server';

const patience = { timeout: 60_000 };

/**
 * Withdraws an organization from the network, for good, in one step. It is archived first, which removes it
 * from every page, search, count and file at once. Then its data archive is created, and all its data are
 * deleted, with the accounts of those of its people who have no other role. What remains is the audit log
 * and, for seven days, the archive. Its link is shown on the page and mailed to the administrators.
 *
 * @returns the link's token; null when the actor may not withdraw it, or it is hidden for safety meanwhile
 * @throws when the archive cannot be created: nothing is lost then, and the organization is restored
 */
export async function withdrawOrganization(actor: Person, slug: string): Promise<string | null> {
  if (!slugParam.safeParse(slug).success) return null;
  const where = { ...listed, ...organizationsWhere(actor, 'organization.withdraw'), slug };
  const hidden = await db().organization.updateManyAndReturn({
    where,
    data: { archivedAt: now() },
    select: { id: true, slug: true, name: true },
  });
  const [organization] = hidden;
  if (!organization) return null;
  const archiveId = crypto.randomUUID();
  const key = keyOf('takeaway', archiveId);
  const { token, hash } = newToken();
  let holdings: Holdings;
  try {
    holdings = await readHoldings(organization.id);
    const bytes = await writeStream(key, archiveOf(holdings));
    await db().$transaction(async (tx) => {
      await requireVisible(tx, organization.id);
      const time = now();
      await tx.dataArchive.create({
        data: {
          ...{ id: archiveId, organizationId: organization.id, tokenHash: hash, bytes, slug },
          ...{ storageKey: key, createdAt: time },
          expiresAt: endOfDayAfter(time, archiveDays),
        },
        select: { id: true },
      });
      await deleteAll(tx, actor, organization, token);
    }, patience);
  } catch (error) {
    await db().organization.updateMany({
      where: { id: organization.id },
      data: { archivedAt: null },
    });
    await removeFile(key);
    if (error instanceof HiddenMeanwhile) return null;
    throw error;
  }
  // Nobody can read these files any more, because their rows are gone. A file that cannot be removed is swept later.
  for (const file of holdings.files) await removeFile(file.key).catch(() => undefined);
  nudgeMail();
  return token;
}

class HiddenMeanwhile extends Error {}

/** Writing the archive takes time, in which the organization can be hidden for safety: that must not be undone by one. */
async function requireVisible(tx: Transaction, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM organization WHERE id = ${id}::uuid AND hidden_for_safety_at IS NULL FOR UPDATE`;
  if (rows.length === 0) throw new HiddenMeanwhile();
}

interface Withdrawn {
  id: string;
  slug: string;
  name: string;
}

async function deleteAll(tx: Transaction, actor: Person, organization: Withdrawn, token: string) {
  const { id } = organization;
  const people = await tx.membership.findMany({
    where: { organizationId: id },
    select: {
      role: true,
      person: {
        select: {
          ...{ id: true, email: true, locale: true, isNetworkAdmin: true },
          _count: { select: { memberships: true } },
        },
      },
    },
  });
  await endSessionsOfMembers(tx, id);
  await recordAudit(tx, { actor, action: 'organization.withdraw', ...aboutOrganization(id) });
  // Resources must be deleted before the organization; the database deletes everything else by cascade.
  await tx.resource.deleteMany({ where: { organizationId: id } });
  await tx.organization.delete({ where: { id }, select: { id: true } });
  const alone = people.filter(
    ({ person }) => !person.isNetworkAdmin && person._count.memberships === 1,
  );
  for (const { person } of alone) {
    await tx.person.delete({ where: { id: person.id }, select: { id: true } });
    if (person.id === actor.id) continue;
    await recordAudit(tx, {
      actor,
      action: 'person.erase',
      ...aboutPerson(person.id),
      organizationId: id,
    });
  }
  const isErased = new Set(alone.map(({ person }) => person.id));
  for (const { role, person } of people)
    await mailWithdrawal(tx, person, organization, {
      isErased: isErased.has(person.id),
      token: role === 'organization_admin' ? token : null,
    });
}
