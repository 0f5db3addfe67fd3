import { recordAudit } from '~/features/audit/audit.server';
import { notify } from '~/features/notifications/told/notify.server';
import type { Reason } from '~/features/notifications/told/reasons';
import { addPost } from '~/features/threads/add-post.server';
import { localeOfText } from '~/features/threads/text-locale.server';
import type { Locale } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { withInstants } from './announce-event.server';
import type { EventAction } from './events.schema';
import { hostedEvents, readableEvents } from './events.policy';

/** `closed`: it was cancelled or is over; message keys by field when something is to be mended. */
export type Acted = 'done' | 'not-found' | 'closed' | Record<string, string[]>;

/** Does what a button of an event's page says. */
export async function actOnEvent(
  actor: Person,
  slug: string,
  input: EventAction,
  page: Locale,
): Promise<Acted> {
  const locale = 'why' in input ? await localeOfText(input.why, page) : page;
  return db().$transaction(async (tx): Promise<Acted> => {
    const isHosts = input.do === 'move' || input.do === 'cancel';
    const thread = await tx.thread.findFirst({
      where: { AND: [{ slug }, isHosts ? hostedEvents(actor) : readableEvents(actor)] },
      select: { id: true, organizationId: true, audience: true },
    });
    if (!thread) return 'not-found';
    // Locked, so that of two people the last place goes to one.
    await tx.$queryRaw`SELECT 1 AS held FROM thread WHERE id = ${thread.id}::uuid FOR NO KEY UPDATE`;
    if (input.do === 'leave') return leave(tx, actor, thread.id);
    const open = { id: thread.id, status: 'open' as const, expiresAt: { gt: now() } };
    if ((await tx.thread.count({ where: open })) === 0) return 'closed';
    if (input.do === 'register') return register(tx, actor, thread.id, input);
    return change(tx, actor, thread, input, locale);
  });
}

async function register(
  tx: Transaction,
  actor: Person,
  threadId: string,
  { organization, interpretation }: Extract<EventAction, { do: 'register' }>,
): Promise<Acted> {
  const { memberships } = actor;
  const by = organization
    ? memberships.find(({ slug }) => slug === organization)
    : memberships.length === 1
      ? memberships[0]
      : undefined;
  if (memberships.length === 0) return 'not-found';
  if (!by) return { organization: ['choose'] };
  const threadId_personId = { threadId, personId: actor.id };
  if (await tx.registration.findUnique({ where: { threadId_personId } })) return 'done';
  const { capacity, occurrences } = await tx.event.findUniqueOrThrow({
    where: { threadId },
    select: { capacity: true, occurrences: { select: { interpretation: true } } },
  });
  const offered = occurrences.flatMap((one) => one.interpretation);
  const taken = await tx.registration.count({ where: { threadId, status: 'registered' } });
  await tx.registration.create({
    data: {
      ...threadId_personId,
      organizationId: by.organizationId,
      status: capacity !== null && taken >= capacity ? 'waiting' : 'registered',
      interpretation: offered.includes(interpretation) ? interpretation : null,
      createdAt: now(),
    },
    select: { personId: true },
  });
  await record(tx, actor, 'register', threadId, by.organizationId);
  return 'done';
}

/** Gives up a place. Whoever waits longest gets it, and is told. */
async function leave(tx: Transaction, actor: Person, threadId: string): Promise<Acted> {
  const mine = { threadId, personId: actor.id };
  const found = await tx.registration.findFirst({ where: mine, select: { organizationId: true } });
  if (!found) return 'not-found';
  await tx.registration.deleteMany({ where: mine });
  await record(tx, actor, 'leave', threadId, found.organizationId);
  const { capacity } = await tx.event.findUniqueOrThrow({
    where: { threadId },
    select: { capacity: true },
  });
  const taken = await tx.registration.count({ where: { threadId, status: 'registered' } });
  const next = await tx.registration.findFirst({
    where: { threadId, status: 'waiting', organization: listed, person: { disabledAt: null } },
    orderBy: [{ createdAt: 'asc' }, { personId: 'asc' }],
    select: { personId: true },
  });
  if (!next || (capacity !== null && taken >= capacity)) return 'done';
  await tx.registration.update({
    where: { threadId_personId: { threadId, personId: next.personId } },
    data: { status: 'registered' },
    select: { personId: true },
  });
  const first = await tx.post.findUniqueOrThrow({
    where: { threadId_number: { threadId, number: 1 } },
    select: { id: true },
  });
  await notify(tx, first.id, 'event-place', [{ personId: next.personId, byMail: true }]);
  return 'done';
}

interface Hosted {
  id: string;
  organizationId: string;
  audience: 'public' | 'network' | 'organization';
}

/** Moves a date or cancels the event: calendars hear of it by a higher sequence, those who registered by letter. */
async function change(
  tx: Transaction,
  actor: Person,
  { id: threadId, organizationId, audience }: Hosted,
  input: Extract<EventAction, { why: string }>,
  locale: Locale,
): Promise<Acted> {
  const at = now();
  if (input.do === 'cancel') {
    await tx.thread.update({
      where: { id: threadId },
      data: { status: 'cancelled', closedAt: at },
      select: { id: true },
    });
    await tx.occurrence.updateMany({
      where: { threadId, status: 'planned' },
      data: { status: 'cancelled', sequence: { increment: 1 }, changedAt: at },
    });
  } else {
    const moved = await move(tx, threadId, input, at);
    if (moved !== 'done') return moved;
  }
  const post = await addPost(tx, {
    ...{ threadId, organizationId, personId: actor.id, kind: 'update', locale, body: input.why },
    isPublic: audience === 'public',
  });
  const reason: Reason = input.do === 'cancel' ? 'event-cancelled' : 'event-changed';
  const people = await tx.registration.findMany({
    where: { threadId, personId: { not: actor.id } },
    select: { personId: true },
  });
  const told = people.map(({ personId }) => ({ personId, byMail: true }));
  if (post) await notify(tx, post.id, reason, told);
  await record(tx, actor, input.do === 'cancel' ? 'cancel' : 'change', threadId, organizationId);
  return 'done';
}

async function move(
  tx: Transaction,
  threadId: string,
  { id, day, start, end }: Extract<EventAction, { do: 'move' }>,
  at: Date,
): Promise<Acted> {
  const found = await tx.occurrence.findFirst({
    where: { id, threadId, status: 'planned' },
    select: { zone: true },
  });
  if (!found) return 'not-found';
  if (end <= start) return { end: ['endsBefore'] };
  const { zone } = found;
  const times = withInstants({ localStart: `${day}T${start}`, localEnd: `${day}T${end}`, zone });
  if (!times) return { start: ['skippedHour'] };
  if (times.startsAt <= at) return { day: ['pastDay'] };
  await tx.occurrence.update({
    where: { id },
    data: { ...times, sequence: { increment: 1 }, changedAt: at, remindedAt: null },
    select: { id: true },
  });
  const { _max } = await tx.occurrence.aggregate({ where: { threadId }, _max: { endsAt: true } });
  await tx.thread.update({
    where: { id: threadId },
    data: { expiresAt: _max.endsAt ?? times.endsAt },
    select: { id: true },
  });
  return 'done';
}

function record(
  tx: Transaction,
  actor: Person,
  verb: 'register' | 'leave' | 'change' | 'cancel',
  objectId: string,
  organizationId: string,
) {
  const entry = { actor, objectType: 'event', objectId, organizationId };
  return recordAudit(tx, { ...entry, action: `event.${verb}` });
}
