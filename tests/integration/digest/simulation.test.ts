import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailingPosts } from '~/features/requests/chase-requests.server';
import { writeDigests } from '~/features/threads/digest/write-digests.server';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day, hour, minute } from '~/platform/durations';
import { deliverDueMail } from '~/server/letters.server';
import { closeMailServer, mailServer } from '../mail/support';
import { foreign, readLetter, type Read } from './sim-mail';
import { aWorld, dice, eventsOf, type Size } from './sim-world';

const sizes: Readonly<Record<string, Size>> = {
  small: { people: 20, organizations: 8, groups: 4, days: 9, events: 3 },
  medium: { people: 60, organizations: 20, groups: 8, days: 20, events: 8 },
  full: { people: 600, organizations: 120, groups: 12, days: 90, events: 14 },
};
/** `DIGEST_SIZE=medium` and `DIGEST_SEED=7` choose another world; `SECURITY=full` the largest. */
const isFull = process.env['SECURITY'] === 'full';
const size = sizes[process.env['DIGEST_SIZE'] ?? (isFull ? 'full' : 'small')] as Size;
const seed = Number(process.env['DIGEST_SEED'] ?? 20_261_201);
/** 7:10, 9:30 and 14:00 in Guatemala, and at night. */
const moments = [13 * hour + 10 * minute, 15.5 * hour, 20 * hour, 27 * hour];

const random = dice(seed);
let isSettling = false;
let taken: Awaited<ReturnType<typeof mailServer>> = [];
beforeAll(async () => {
  // Of each hundred letters the mail server takes three only later.
  taken = await mailServer(() => (!isSettling && random.chance(0.03) ? 451 : undefined));
});
afterAll(async () => {
  setClock();
  await closeMailServer();
});

const counts = {
  letters: 0,
  digests: 0,
  repeats: 0,
  missed: 0,
  empty: 0,
  unreadable: 0,
  foreign: 0,
};
const letters = new Map<string, Read>();

/**
 * Three workers do at once what is due; some die before they note that a letter was sent.
 *
 * @param between what happens after letters were queued and before they are sent
 */
async function work(between: () => Promise<unknown>): Promise<void> {
  const signal = AbortSignal.abort();
  if (random.chance(0.1)) await writeDigests(signal);
  const all = () =>
    Promise.all([mailingPosts.work({}, new AbortController().signal), writeDigests()]);
  await Promise.all([all(), all(), all()]);
  await between();
  const before = await db().outboxMail.findMany({ where: { sentAt: null, failedAt: null } });
  await Promise.all([deliverDueMail(), deliverDueMail(), deliverDueMail()]);
  for (const { id, sealed, recipient, personId, nextAttemptAt } of before)
    if (!isSettling && random.chance(0.03))
      await db().outboxMail.updateMany({
        where: { id, sentAt: { not: null } },
        data: {
          ...{ sealed, recipient, personId, sentAt: null },
          nextAttemptAt: new Date(nextAttemptAt.getTime() + hour),
        },
      });
}

/**
 * Ids of the posts of a thread that somebody may read, by rules that are written here anew and not taken from the
 * portal.
 */
async function mayRead(personId: string): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ slug: string; post: string }[]>`
    WITH own AS (SELECT o.id FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE m.person_id = ${personId}::uuid AND o.hidden_for_safety_at IS NULL AND o.archived_at IS NULL)
    SELECT t.slug, p.id AS post FROM post p JOIN thread t ON t.id = p.thread_id
    JOIN organization o ON o.id = t.organization_id JOIN organization po ON po.id = p.organization_id
    WHERE EXISTS (SELECT FROM own) AND p.hidden_at IS NULL AND t.hidden_at IS NULL
      AND o.hidden_for_safety_at IS NULL AND po.hidden_for_safety_at IS NULL
      AND (t.group_id IS NULL OR EXISTS (SELECT FROM network_group g WHERE g.id = t.group_id AND g.access = 'open')
        OR EXISTS (SELECT FROM group_member gm JOIN own ON own.id = gm.organization_id
          WHERE gm.group_id = t.group_id AND gm.status = 'member' AND gm.person_id IS NULL))
      AND (t.kind <> 'request' OR t.audience = 'network' OR t.organization_id IN (SELECT id FROM own)
        OR EXISTS (SELECT FROM response r JOIN own ON own.id = r.organization_id WHERE r.thread_id = t.id))`;
  return new Set(rows.flatMap(({ slug, post }) => [slug, post]));
}

/** Reads what the mail server took, at the moment when it took it. */
async function check(): Promise<void> {
  for (const { message, to } of taken.splice(0)) {
    const read = readLetter(message, to[0] ?? '');
    const again = letters.get(read.id);
    counts.letters += 1;
    counts.digests += read.isDigest ? 1 : 0;
    const person = await db().person.findUniqueOrThrow({ where: { email: read.to } });
    if (read.named.size === 0 && read.closed === 0) counts.empty += 1;
    if (read.lang !== person.locale || foreign[person.locale]?.test(read.frame))
      counts.foreign += 1;
    const readable = await mayRead(person.id);
    for (const slug of read.named.keys())
      if (slug !== '?' && !readable.has(slug)) counts.unreadable += 1;
    expect(read.bytes).toBeLessThanOrEqual(30_000);
    // The same letter a second time has the same id: a mailbox shows one.
    if (!again) letters.set(read.id, read);
  }
}

const total = ({ named, closed, more }: Read) =>
  [...named.values()].reduce((sum, one) => sum + one, 0) + closed + more;

/** Compares what somebody's letters told with what there was to tell. */
async function audit(personId: string): Promise<void> {
  const person = await db().person.findUniqueOrThrow({ where: { id: personId } });
  const wants = (await db().mailRefusal.count({ where: { personId, kind: 'digest' } })) === 0;
  const own = [...letters.values()].filter(({ to }) => to === person.email);
  const rows = await db().notification.findMany({
    where: { personId },
    select: {
      ...{ postId: true, mailedAt: true, shownAt: true, reasons: true },
      post: {
        select: {
          thread: {
            select: {
              ...{ slug: true, status: true, kind: true },
              subscriptions: { where: { personId }, select: { level: true } },
              responses: {
                where: { organization: { memberships: { some: { personId } } } },
                select: { status: true },
              },
            },
          },
        },
      },
    },
  });
  const told = rows.filter(({ mailedAt }) => mailedAt);
  const sum = own.reduce((all, one) => all + total(one), 0);
  counts.repeats += Math.max(0, sum - rows.length);
  for (const { thread } of rows.map(({ post }) => post)) {
    const there = rows.filter(({ post }) => post.thread.slug === thread.slug).length;
    const said = own.reduce((all, { named }) => all + (named.get(thread.slug ?? '') ?? 0), 0);
    counts.repeats += said > there ? 1 : 0;
  }
  if (!wants) return;
  const readable = await mayRead(personId);
  const waits = rows.filter(
    ({ mailedAt, shownAt, postId, reasons, post: { thread } }) =>
      !mailedAt &&
      !shownAt &&
      readable.has(postId) &&
      !thread.subscriptions.some(({ level }) => level === 'none') &&
      !(
        reasons.join() === 'told' &&
        (thread.status !== 'open' || !thread.responses.some(({ status }) => status === 'told'))
      ),
  );
  counts.missed += waits.length + Math.max(0, told.length - sum);
}

it(
  'a calm mailbox: nothing twice, missed, empty, unreadable or foreign',
  { timeout: 3 * hour },
  async () => {
    const begin = new Date('2026-12-02T00:00:00Z').getTime();
    setClock(() => new Date(begin));
    const world = await aWorld(size, random);
    const events = eventsOf(world, random);
    const often = [events.thread, events.post, events.post, events.post, events.edit, events.look];
    const seldom = Object.values(events);
    for (let count = 0; count < size.days + 8; count += 1)
      for (const moment of count < size.days ? moments : moments.slice(0, 2)) {
        setClock(() => new Date(begin + count * day + moment));
        const isOver = count >= size.days;
        if (count === size.days) await events.release();
        isSettling = isOver;
        for (let event = 0; !isOver && event < size.events; event += 1)
          await (random.chance(0.75) ? random.one(often) : random.one(seldom))();
        const between = random.chance(0.5) ? events.move : random.one(seldom);
        await work(async () => (isOver ? undefined : between()));
        await check();
      }
    for (const person of world.people) await audit(person);
    const { notification } = db();
    console.log(
      `digest: ${size.people} people, ${size.organizations} organizations, ${size.groups} groups, ${size.days} days:`,
      `${await notification.count()} notices, ${counts.letters} letters, ${counts.digests} digests;`,
      `repeats ${counts.repeats}, missed ${counts.missed}, empty ${counts.empty}, unreadable ${counts.unreadable}, foreign ${counts.foreign}`,
    );
    expect(counts.digests).toBeGreaterThan(size.people);
    const { repeats, missed, empty, unreadable } = counts;
    expect({ repeats, missed, empty, unreadable, foreign: counts.foreign }).toEqual({
      ...{ repeats: 0, missed: 0, empty: 0, unreadable: 0, foreign: 0 },
    });
  },
);
