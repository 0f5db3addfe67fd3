import { followersOf } from '~/features/notifications/told/followers.server';
import { notify, peopleOf, type ToldPerson } from '~/features/notifications/told/notify.server';
import type { Reason } from '~/features/notifications/told/reasons';
import { listed } from '~/platform/auth/listed';
import type { Transaction } from '~/platform/db/client.server';

interface New {
  threadId: string;
  postId: string;
  organizationId: string;
  /** the person who writes, who is not told */
  writer: string;
  /** the alert whose place it takes */
  before: string | null;
}

/**
 * Tells of a new alert, which nobody has confirmed yet. Partners of its countries get a letter, and so does whoever
 * got one about the alert that it updates. Others who follow its facts find it in their inbox and digest.
 */
export async function tellOfNew(tx: Transaction, alert: New): Promise<void> {
  const partners = await partnersOf(tx, alert.threadId, alert.writer);
  const followers = await followersOf(tx, alert.threadId);
  const before = alert.before ? await toldOf(tx, alert.before) : [];
  await tell(tx, alert, 'alert', [
    ...partners.map((personId) => ({ personId, byMail: true })),
    ...before,
    ...followers.map(({ personId }) => ({ personId, byMail: false })),
  ]);
}

/**
 * Tells of the first confirmation. A letter about the alert that has not gone yet does not go any more: this one says
 * it all.
 */
export async function tellOfConfirmed(tx: Transaction, alert: Omit<New, 'before'>): Promise<void> {
  await tx.notification.updateMany({
    where: { post: { threadId: alert.threadId, number: 1 }, mailedAt: null },
    data: { mailAfter: null },
  });
  const partners = await partnersOf(tx, alert.threadId, alert.writer);
  const followers = await followersOf(tx, alert.threadId);
  await tell(tx, alert, 'alert-confirmed', [
    ...partners.map((personId) => ({ personId, byMail: true })),
    ...followers,
  ]);
}

/** Tells the people of an alert's organization what another one says about it. */
export async function tellOwners(
  tx: Transaction,
  alert: Omit<New, 'before'>,
  byMail: boolean,
): Promise<void> {
  const people = await peopleOf(tx, [alert.organizationId], alert.writer);
  await tell(
    tx,
    alert,
    'own-alert',
    people.map((personId) => ({ personId, byMail })),
  );
}

/** Tells whoever was told of an alert that it no longer holds: by letter those who got one. */
export async function tellOfEnd(tx: Transaction, alert: Omit<New, 'before'>): Promise<void> {
  await tx.notification.updateMany({
    where: { post: { threadId: alert.threadId }, mailedAt: null },
    data: { mailAfter: null },
  });
  await tell(tx, alert, 'alert-ended', await toldOf(tx, alert.threadId));
}

async function tell(
  tx: Transaction,
  { postId, writer }: Pick<New, 'postId' | 'writer'>,
  reason: Reason,
  people: readonly ToldPerson[],
): Promise<void> {
  const once = new Map<string, ToldPerson>();
  for (const one of people)
    if (!once.get(one.personId)?.byMail && one.personId !== writer) once.set(one.personId, one);
  await notify(tx, postId, reason, [...once.values()]);
}

/** The people of the organizations that work in an alert's countries. */
async function partnersOf(tx: Transaction, threadId: string, except: string): Promise<string[]> {
  const { countries } = await tx.thread.findUniqueOrThrow({
    where: { id: threadId },
    select: { countries: true },
  });
  const there = { some: { countryCode: { in: countries } } };
  const organizations = await tx.organization.findMany({
    where: { ...listed, OR: [{ places: there }, { countries: there }] },
    select: { id: true },
  });
  return peopleOf(
    tx,
    organizations.map(({ id }) => id),
    except,
  );
}

/** Who was told of an alert, and whether by letter. */
async function toldOf(tx: Transaction, threadId: string): Promise<ToldPerson[]> {
  const rows = await tx.notification.findMany({
    where: { post: { threadId } },
    select: { personId: true, mailedAt: true },
  });
  return rows.map(({ personId, mailedAt }) => ({ personId, byMail: mailedAt !== null }));
}
