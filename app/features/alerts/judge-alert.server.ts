import { recordAudit } from '~/features/audit/audit.server';
import { subscribe } from '~/features/notifications/told/subscriptions.server';
import { addPost } from '~/features/threads/add-post.server';
import { reportPost } from '~/features/threads/report-post.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import { wishTranslation } from '~/features/threads/translate-post.server';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import type { AlertAction } from './alerts.schema';
import { ownAlerts, readableAlerts, shownJudgments, standing } from './alerts.policy';
import { tellOfConfirmed, tellOfEnd, tellOwners } from './tell-alert.server';

/** `closed`: the alert was ended or expired meanwhile; message keys by field when something must be chosen. */
export type Judged = 'done' | 'not-found' | 'closed' | Record<string, string[]>;

/** Does what a button of an alert's page says. */
export async function actOnAlert(
  actor: Person,
  slug: string,
  input: AlertAction,
  page: Locale,
): Promise<Judged> {
  const text = 'how' in input ? input.how : 'why' in input ? input.why : '';
  const locale = text === '' ? page : await localeOfText(text, page);
  return db().$transaction(async (tx): Promise<Judged> => {
    if (input.do === 'cancel') return cancel(tx, actor, slug, input.why, locale);
    const thread = await tx.thread.findFirst({
      where: { AND: [{ slug }, readableAlerts(actor)] },
      select: { id: true, organizationId: true, audience: true },
    });
    if (!thread || !can(actor, 'read.network')) return 'not-found';
    const of = { threadId: thread.id };
    switch (input.do) {
      case 'confirm':
      case 'doubt':
        return judge(tx, actor, thread, input, locale);
      case 'follow':
        await subscribe(tx, actor.id, thread.id, input.level);
        return 'done';
      case 'report':
        return (await reportPost(tx, actor, of, input)) ? 'done' : 'not-found';
      case 'wish':
        return (await wishTranslation(tx, actor, of, input)) ? 'done' : 'not-found';
    }
  });
}

interface Alert {
  id: string;
  organizationId: string;
  audience: 'public' | 'network' | 'organization';
}

/** Another organization says how it knows that an alert is right, or that it could not verify it. */
async function judge(
  tx: Transaction,
  actor: Person,
  { id: threadId, organizationId, audience }: Alert,
  input: Extract<AlertAction, { how: string }>,
  locale: Locale,
): Promise<Judged> {
  const others = actor.memberships.filter((one) => one.organizationId !== organizationId);
  // Nobody judges what their own organization publishes, not even in the name of another one.
  if (others.length === 0 || others.length < actor.memberships.length) return 'not-found';
  const by = input.organization
    ? others.find(({ slug }) => slug === input.organization)
    : others.length === 1
      ? others[0]
      : undefined;
  if (!by) return { organization: ['choose'] };
  const present = { id: by.organizationId, ...listed };
  if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
    return 'not-found';
  // Locked, so that of two confirmations at once one is the first.
  await tx.$queryRaw`SELECT 1 AS held FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
  const open = { id: threadId, ...standing(now()) };
  if ((await tx.thread.count({ where: open })) === 0) return 'closed';
  const kind = input.do === 'confirm' ? ('verification' as const) : ('doubt' as const);
  const isFirst =
    (await tx.post.count({ where: { ...shownJudgments, threadId, kind: 'verification' } })) === 0;
  await claimStamp(tx);
  const post = await addPost(tx, {
    ...{ threadId, organizationId: by.organizationId, personId: actor.id, kind, locale },
    ...{ body: input.how, isPublic: audience === 'public' },
  });
  if (!post) return 'not-found';
  const about = { threadId, postId: post.id, organizationId, writer: actor.id };
  if (kind === 'verification' && isFirst) await tellOfConfirmed(tx, about);
  await tellOwners(tx, about, isFirst);
  await recordAudit(tx, {
    ...{ actor, objectType: 'alert', objectId: threadId, organizationId: by.organizationId },
    action: `alert.${input.do}`,
  });
  return 'done';
}

/** Cancels an alert of one of the actor's organizations, and tells whoever was told of it. */
async function cancel(
  tx: Transaction,
  actor: Person,
  slug: string,
  why: string,
  locale: Locale,
): Promise<Judged> {
  const found = await tx.thread.findFirst({
    where: { AND: [{ slug }, ownAlerts(actor)] },
    select: { id: true, organizationId: true, audience: true },
  });
  if (!found) return 'not-found';
  const { id: threadId, organizationId, audience } = found;
  const { count } = await tx.thread.updateMany({
    where: { id: threadId, ...standing(now()) },
    data: { status: 'cancelled', closedAt: now() },
  });
  if (count === 0) return 'closed';
  const post = await addPost(tx, {
    ...{ threadId, organizationId, personId: actor.id, kind: 'update', locale, body: why },
    isPublic: audience === 'public',
  });
  if (post) await tellOfEnd(tx, { threadId, postId: post.id, organizationId, writer: actor.id });
  await recordAudit(tx, {
    ...{ actor, action: 'alert.cancel', objectType: 'alert', objectId: threadId, organizationId },
  });
  return 'done';
}
