import { inviteWithin } from '~/features/identity/invitations.server';
import { recordAudit } from '~/features/audit/audit.server';
import { findDuplicates } from '../merge/find-duplicates.server';
import { insertOrganization } from '../../create-organization.server';
import { namesLike, readKnownNames } from '../../names/known-names.server';
import { countryName } from '~/i18n/names';
import type { Locale } from '~/i18n/locale';
import { actorId, type Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { takeLock } from '~/platform/db/locks.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import type { DecisionInput } from './joining.schema';
import { mailDeclined } from './letters.server';

const mostListed = 50;

/** The undecided requests to join, each with the organizations that it may duplicate. */
export async function listJoinRequests(actor: Person, locale: Locale) {
  if (!can(actor, 'joining.decide')) return [];
  const rows = await db().joinRequest.findMany({
    where: { decidedAt: null },
    orderBy: { createdAt: 'asc' },
    take: mostListed,
    select: {
      ...{ id: true, name: true, nameLocale: true, acronym: true, website: true, about: true },
      ...{ countryCode: true, contactName: true, email: true, locale: true, createdAt: true },
    },
  });
  const known = await readKnownNames(db());
  const views = [];
  for (const { countryCode, ...row } of rows) {
    const { id, name, acronym, website } = row;
    views.push({
      ...row,
      country: countryName(locale, countryCode),
      duplicates: await findDuplicates(actor, { name, acronym, website }, known),
      isAlike: namesLike(name, known, { joinRequestId: id }).length > 0,
    });
  }
  return views;
}

export type JoinRequestView = Awaited<ReturnType<typeof listJoinRequests>>[number];

export type Decided =
  /**
   * `isInvited`: false when the e-mail address belongs to somebody who cannot be invited; an administrator
   * has to do it by hand
   */
  | { status: 'accepted'; slug: string; isInvited: boolean }
  | { status: 'declined' }
  /** The name resembles one that the network knows, and nobody confirmed that this is another organization. */
  | { status: 'alike' }
  | { status: 'gone' };

/**
 * Accepts an organization into the network and invites its contact person to administer it, or declines it
 * with a reason, which is mailed to them. Their name and e-mail address are erased with the decision.
 */
export async function decideJoining(actor: Person, input: DecisionInput): Promise<Decided> {
  if (!can(actor, 'joining.decide')) return { status: 'gone' };
  if (input.do === 'decline') return decline(actor, input);
  const accepted = await db().$transaction(async (tx) => {
    const request = await claim(tx, input.id);
    if (!request) return null;
    const { name, nameLocale, countryCode, acronym, website } = request;
    await takeLock(tx, 'names');
    const same = namesLike(name, await readKnownNames(tx), { joinRequestId: input.id });
    if (same.length > 0 && !input.another) return 'alike';
    const fresh = { ownName: name, nameLocale, slug: '', country: countryCode };
    const made = await insertOrganization(tx, actor, fresh);
    if (made.status !== 'created') return null;
    const { id } = await tx.organization.update({
      where: { slug: made.slug },
      data: { acronym: acronym || null, website: website || null },
      select: { id: true },
    });
    const { email, locale } = request;
    const role = 'organization-admin' as const;
    const invited = await inviteWithin(tx, actor, { email, role, organizationId: id, locale });
    // Last: this erases the e-mail address, which the invitation needs.
    await finish(tx, actor, input.id, { outcome: 'accepted', organizationId: id });
    return { slug: made.slug, isInvited: invited.ok };
  });
  if (!accepted) return { status: 'gone' };
  if (accepted === 'alike') return { status: 'alike' };
  nudgeMail();
  return { status: 'accepted', ...accepted };
}

async function decline(
  actor: Person,
  { id, reason }: { id: string; reason: string },
): Promise<Decided> {
  const isDone = await db().$transaction(async (tx) => {
    const request = await claim(tx, id);
    if (!request) return false;
    await finish(tx, actor, id, { outcome: 'declined', reason });
    await mailDeclined(tx, request);
    return true;
  });
  nudgeMail();
  return { status: isDone ? 'declined' : 'gone' };
}

/** An undecided request, locked until the transaction ends. */
async function claim(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 AS held FROM join_request WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.joinRequest.findFirst({ where: { id, decidedAt: null } });
}

async function finish(
  tx: Transaction,
  actor: Person,
  id: string,
  decision: { outcome: 'accepted' | 'declined'; reason?: string; organizationId?: string },
): Promise<void> {
  await tx.joinRequest.update({
    where: { id },
    data: {
      ...decision,
      ...{ decidedAt: now(), decidedById: actorId(actor), contactName: '', email: '' },
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: decision.outcome === 'accepted' ? 'joining.accept' : 'joining.decline',
    objectType: 'joinRequest',
    objectId: id,
    organizationId: decision.organizationId ?? null,
  });
}
