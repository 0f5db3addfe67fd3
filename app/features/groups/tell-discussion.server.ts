import { notify, peopleOf } from '~/features/notifications/told/notify.server';
import type { Transaction } from '~/platform/db/client.server';

/**
 * Tells of a post in a discussion: in a group its members, otherwise those who follow it and the people of
 * organizations that wrote in it. They hear in their inbox and their digest; who reads it is asked again each time.
 */
export async function tellDiscussion(
  tx: Transaction,
  thread: { id: string; groupId: string | null },
  postId: string,
  author: string,
): Promise<void> {
  const members = thread.groupId ? await membersOf(tx, thread.groupId, author) : [];
  await notify(tx, postId, 'group', listed(members));
  const wrote = thread.groupId
    ? []
    : await tx.post.findMany({
        where: { threadId: thread.id },
        distinct: ['organizationId'],
        select: { organizationId: true },
      });
  const ids = wrote.map(({ organizationId }) => organizationId);
  const followers = await tx.subscription.findMany({
    where: { threadId: thread.id, level: 'all' },
    select: { personId: true },
  });
  const others = new Set([
    ...(await peopleOf(tx, ids, author)),
    ...followers.map(({ personId }) => personId),
  ]);
  for (const told of [author, ...members]) others.delete(told);
  await notify(tx, postId, 'following', listed([...others]));
}

const listed = (people: readonly string[]) =>
  people.map((personId) => ({ personId, byMail: false }));

/** The people who belong to a group themselves or with their organization, without those who hear nothing of it. */
async function membersOf(tx: Transaction, groupId: string, except: string): Promise<string[]> {
  const of = { groupId, status: 'member' as const };
  const rows = await tx.person.findMany({
    where: {
      ...{ disabledAt: null, id: { not: except } },
      groupSubscriptions: { none: { groupId, level: 'none' } },
      OR: [
        { groupMembers: { some: of } },
        {
          memberships: {
            some: { organization: { groupMembers: { some: { ...of, personId: null } } } },
          },
        },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
