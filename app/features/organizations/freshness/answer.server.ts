import { aboutOrganization, recordAudit } from '~/features/audit/audit.server';
import { confirmGroups } from './confirm-groups.server';
import { lastOf } from './freshness';
import { isProfileGroup, type ProfileGroup } from '../profile/profile-groups';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { hashToken, tokenForm } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { day } from '~/platform/durations';

/** Lifetime of the link in a reminder, in days. */
const linkDays = 60;

/**
 * The reminder behind a link. The link must not be too old, the organization must be listed, and the person
 * must still belong to it and not be disabled.
 */
async function findOpen(tx: Transaction, token: string) {
  if (!tokenForm.test(token)) return null;
  const row = await tx.reminder.findFirst({
    where: {
      tokenHash: hashToken(token),
      createdAt: { gt: new Date(now().getTime() - linkDays * day) },
      organization: listed,
      person: { disabledAt: null },
    },
    select: {
      id: true,
      personId: true,
      organizationId: true,
      groups: true,
      createdAt: true,
      answeredAt: true,
      organization: {
        select: {
          slug: true,
          name: true,
          nameLocale: true,
          confirmations: { select: { group: true, confirmedAt: true } },
        },
      },
    },
  });
  if (!row?.personId) return null;
  const { personId, organizationId } = row;
  // Locked until the transaction ends, so that a membership which is being removed either counts or does not.
  const member = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM membership
    WHERE person_id = ${personId}::uuid AND organization_id = ${organizationId}::uuid FOR SHARE`;
  return member.length > 0 ? { ...row, personId, open: openGroups(row) } : null;
}

interface Asked {
  groups: string[];
  createdAt: Date;
  organization: { confirmations: { group: string; confirmedAt: Date }[] };
}

/** The groups that the letter asked about and that nobody has confirmed since. */
function openGroups({ groups, createdAt, organization }: Asked): ProfileGroup[] {
  return groups.filter(isProfileGroup).filter((group) => {
    const last = lastOf(organization.confirmations, group);
    return !last || last < createdAt;
  });
}

/**
 * What a reminder's link asks: which groups of which profile. Opening the link changes nothing.
 *
 * @returns null when the link is invalid or no longer valid
 */
export async function getReminder(token: string) {
  const row = await db().$transaction((tx) => findOpen(tx, token));
  if (!row) return null;
  const { slug, name, nameLocale, confirmations } = row.organization;
  return {
    organization: { slug, name, nameLocale },
    groups: row.open.map((group) => ({ group, confirmedAt: lastOf(confirmations, group) })),
    isDone: row.answeredAt !== null || row.open.length === 0,
  };
}

export type OpenReminder = NonNullable<Awaited<ReturnType<typeof getReminder>>>;

/**
 * Confirms what a reminder asked for, on behalf of its recipient. Confirming again does nothing.
 *
 * @returns false when the link is invalid or no longer valid
 */
export async function answerReminder(token: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const row = await findOpen(tx, token);
    if (!row) return false;
    const { id, personId, organizationId } = row;
    const { count } = await tx.reminder.updateMany({
      where: { id, answeredAt: null },
      data: { answeredAt: now() },
    });
    if (count === 0 || row.open.length === 0) return true;
    await confirmGroups(tx, organizationId, row.open, personId);
    await recordAudit(tx, {
      actor: { kind: 'person', id: personId },
      action: 'organization.verify',
      ...aboutOrganization(organizationId),
    });
    return true;
  });
}
