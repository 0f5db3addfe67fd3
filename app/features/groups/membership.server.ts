import type { AuditAction } from '~/features/audit/audit.schema';
import { recordAudit } from '~/features/audit/audit.server';
import { answererOf } from '~/features/requests/asker.server';
import { coordinatedGroups, knownGroups, ownMemberships } from '~/features/threads/groups.policy';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { reach } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import type { GroupAction } from './groups.schema';

export type Acted = 'done' | 'left' | 'not-found' | Record<string, string[]>;

type Of<Do extends GroupAction['do']> = Extract<GroupAction, { do: Do }>;

/** Joins an open group, or asks to join one: for a whole organization of the actor's, or alone. */
export async function joinGroup(
  tx: Transaction,
  actor: Person,
  slug: string,
  input: Of<'join'>,
): Promise<Acted> {
  const group = await tx.group.findFirst({
    where: { AND: [{ slug, closedAt: null, access: { not: 'closed' } }, knownGroups(actor)] },
    select: { id: true, access: true },
  });
  const own = answererOf(actor, input.organization);
  if (!group) return 'not-found';
  if (!own) return actor.memberships.length > 0 ? { organization: ['choose'] } : 'not-found';
  const status = group.access === 'open' ? ('member' as const) : ('asked' as const);
  const personId = input.as === 'person' ? actor.id : null;
  await tx.groupMember.createMany({
    data: [
      {
        ...{ groupId: group.id, organizationId: own.organizationId, personId },
        ...{ status, createdAt: now() },
      },
    ],
    skipDuplicates: true,
  });
  await tx.groupSubscription.deleteMany({ where: { groupId: group.id, personId: actor.id } });
  await record(tx, actor, status === 'asked' ? 'group.ask' : 'group.join', {
    ...{ groupId: group.id, organizationId: own.organizationId },
  });
  return 'done';
}

/** Ends a membership of the actor's own: theirs, or that of an organization to which they belong. */
export async function leaveGroup(
  tx: Transaction,
  actor: Person,
  slug: string,
  { id }: Of<'leave'>,
): Promise<Acted> {
  const own = reach(actor, 'group.take-part');
  const row = await tx.groupMember.findFirst({
    where: {
      ...{ id, group: { slug }, OR: [{ personId: actor.id }, { personId: null }] },
      organizationId: { in: own === 'everywhere' ? [] : own },
    },
    select: { groupId: true, organizationId: true },
  });
  if (!row) return 'not-found';
  await tx.groupMember.deleteMany({ where: { id } });
  await record(tx, actor, 'group.leave', row);
  const stays = await tx.groupMember.count({
    where: { groupId: row.groupId, ...ownMemberships(actor) },
  });
  return stays > 0 ? 'done' : 'left';
}

/** How much the actor wants to hear of a group. */
export async function hearOfGroup(
  tx: Transaction,
  actor: Person,
  slug: string,
  { level }: Of<'level'>,
): Promise<Acted> {
  const group = await tx.group.findFirst({
    where: { AND: [{ slug }, knownGroups(actor)] },
    select: { id: true },
  });
  if (!group) return 'not-found';
  const personId_groupId = { personId: actor.id, groupId: group.id };
  await tx.groupSubscription.upsert({
    where: { personId_groupId },
    create: { ...personId_groupId, level, createdAt: now() },
    update: { level },
    select: { level: true },
  });
  return 'done';
}

/** What coordinators do with members: accept who asks, remove them, name another coordinator, add an organization. */
export async function changeMembers(
  tx: Transaction,
  actor: Person,
  slug: string,
  input: Of<'accept' | 'remove' | 'coordinate' | 'add-organization'>,
): Promise<Acted> {
  const group = await tx.group.findFirst({
    where: { AND: [{ slug }, coordinatedGroups(actor)] },
    select: { id: true },
  });
  if (!group) return 'not-found';
  const of = { groupId: group.id };
  if (input.do === 'add-organization') {
    const organization = await tx.organization.findFirst({
      where: { slug: input.organization, ...listed },
      select: { id: true },
    });
    if (!organization) return { organization: ['choose'] };
    const row = { ...of, organizationId: organization.id };
    const added = await tx.groupMember.createMany({
      data: [{ ...row, createdAt: now() }],
      skipDuplicates: true,
    });
    if (added.count === 0)
      await tx.groupMember.updateMany({
        where: { ...row, personId: null },
        data: { status: 'member' },
      });
    await record(tx, actor, 'group.add', row);
    return 'done';
  }
  const row = await tx.groupMember.findFirst({
    where: { id: input.id, ...of, organization: listed },
    select: { organizationId: true, personId: true },
  });
  // Only a person coordinates, and whoever coordinates cannot be removed by themselves: they leave.
  if (!row || (input.do === 'coordinate' && row.personId === null)) return 'not-found';
  const where = { id: input.id };
  if (input.do === 'accept') await tx.groupMember.updateMany({ where, data: { status: 'member' } });
  else if (input.do === 'coordinate')
    await tx.groupMember.updateMany({ where, data: { status: 'member', isCoordinator: true } });
  else await tx.groupMember.deleteMany({ where });
  await record(tx, actor, `group.${input.do}`, { ...of, organizationId: row.organizationId });
  return 'done';
}

/** Closes a group whose work is done, or opens it again. */
export async function closeGroup(
  tx: Transaction,
  actor: Person,
  slug: string,
  what: 'close' | 'reopen',
): Promise<Acted> {
  const group = await tx.group.findFirst({
    where: { AND: [{ slug }, coordinatedGroups(actor)] },
    select: { id: true, organizationId: true },
  });
  if (!group) return 'not-found';
  await tx.group.update({
    where: { id: group.id },
    data: { closedAt: what === 'close' ? now() : null },
    select: { id: true },
  });
  const { organizationId } = group;
  await record(tx, actor, `group.${what}`, { groupId: group.id, organizationId });
  return 'done';
}

function record(
  tx: Transaction,
  actor: Person,
  action: AuditAction,
  { groupId, organizationId }: { groupId: string; organizationId: string | null },
) {
  return recordAudit(tx, {
    ...{ actor, action, objectType: 'group', objectId: groupId, organizationId },
  });
}
