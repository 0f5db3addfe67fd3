import { afterEach, expect, it } from 'vitest';
import { actOnEvent } from '~/features/events/act-on-event.server';
import { eventFile, publicCalendar } from '~/features/events/event-calendar.server';
import { listEvents } from '~/features/events/event-list.server';
import { readEvent } from '~/features/events/event-page.server';
import { eventSchema } from '~/features/events/events.schema';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { system, visitor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { anAnnouncedEvent, aStoredEvent, eventFieldsOf, inDays } from '../../factories/events';
import { aMember, mailAt, noon } from '../requests/world';

afterEach(() => setClock());

const join = 'https://example.org/sala';
const register = (interpretation = '') => ({ do: 'register', interpretation }) as const;
const toldTo = (letters: { to: string }[], { person }: { person: { email: string } }) =>
  letters.filter(({ to }) => to.includes(person.email)).length;

it('the last place goes to one; whoever waits gets the next, and is told', async () => {
  const host = await aMember();
  const [first, second, third] = [await aMember(), await aMember(), await aMember()];
  const slug = await anAnnouncedEvent(host.actor, { capacity: '1', joinUrl: join });
  const own = async (member: typeof host) => {
    const view = await readEvent(member.actor, slug, 'es');
    return [view?.own?.status ?? null, view?.joinUrl];
  };
  expect(await actOnEvent(first.actor, slug, register('eng'), 'es')).toBe('done');
  await actOnEvent(second.actor, slug, register('fra'), 'es');
  await actOnEvent(third.actor, slug, register(), 'es');
  expect(await own(first)).toEqual(['registered', join]);
  expect(await own(second)).toEqual(['waiting', '']);
  // The host alone sees who comes, and counts who needs interpretation that is offered.
  const hosts = await readEvent(host.actor, slug, 'en');
  expect(hosts?.attendees?.list).toHaveLength(3);
  expect(hosts?.attendees?.interpretation).toEqual([{ name: 'English', count: 1 }]);
  expect((await readEvent(first.actor, slug, 'es'))?.attendees).toBeNull();

  await actOnEvent(first.actor, slug, { do: 'leave' }, 'es');
  const letters = await mailAt(noon());
  expect([first, second, third].map((one) => toldTo(letters, one))).toEqual([0, 1, 0]);
  setClock();
  expect([await own(first), await own(second), await own(third)]).toEqual([
    [null, ''],
    ['registered', join],
    ['waiting', ''],
  ]);
});

it('whoever leaves the organization loses the place, and where people meet', async () => {
  const host = await aMember();
  const member = await aMember();
  const slug = await anAnnouncedEvent(host.actor, { audience: 'public', joinUrl: join });
  await actOnEvent(member.actor, slug, register(), 'es');
  const seen = async () => {
    const view = await readEvent(member.actor, slug, 'es');
    return [view?.own?.status ?? null, view?.joinUrl];
  };
  expect(await seen()).toEqual(['registered', join]);
  await db().membership.deleteMany({ where: { personId: member.person.id } });
  expect(await seen()).toEqual([null, '']);
});

it('of many people at once only as many get a place as there are', async () => {
  const host = await aMember();
  const slug = await anAnnouncedEvent(host.actor, { capacity: '2' });
  const members = await Promise.all(Array.from({ length: 5 }, () => aMember()));
  await Promise.all(members.map(({ actor }) => actOnEvent(actor, slug, register(), 'es')));
  const statuses = await db().registration.groupBy({
    by: ['status'],
    where: { event: { thread: { slug } } },
    _count: true,
  });
  expect(statuses.find(({ status }) => status === 'registered')?._count).toBe(2);
});

it('a moved date keeps the hour of its place, raises the sequence, and tells those who registered', async () => {
  const host = await aMember();
  const attendee = await aMember({}, { locale: 'en' });
  const slug = await anAnnouncedEvent(host.actor, { zone: 'America/Tijuana', joinUrl: join });
  await actOnEvent(attendee.actor, slug, register(), 'es');
  const { id } = await db().occurrence.findFirstOrThrow({ where: { event: { thread: { slug } } } });
  const move = {
    do: 'move',
    id,
    day: inDays(12),
    start: '09:30',
    end: '11:00',
    why: 'Feriado.',
  } as const;
  expect(await actOnEvent(attendee.actor, slug, move, 'es')).toBe('not-found');
  expect(await actOnEvent(host.actor, slug, move, 'es')).toBe('done');
  const file = (await eventFile(attendee.actor, slug, 'en')) ?? '';
  expect(file).toContain('SEQUENCE:1');
  expect(file).toContain(`DTSTART;TZID=America/Tijuana:${inDays(12).replaceAll('-', '')}T093000`);
  expect(file.includes(join)).toBe(false);
  const [letter] = (await mailAt(noon())).filter(({ to }) => to.includes(attendee.person.email));
  expect(letter?.text).toContain('9:30');
  expect(letter?.text).toContain('Tijuana');
  expect(letter?.text.includes(join)).toBe(false);

  setClock();
  await actOnEvent(host.actor, slug, { do: 'cancel', why: 'No será posible.' }, 'es');
  const cancelled = (await eventFile(attendee.actor, slug, 'en')) ?? '';
  for (const line of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2'])
    expect(cancelled).toContain(line);
  expect(toldTo(await mailAt(noon(20)), attendee)).toBe(1);
  expect(await actOnEvent(attendee.actor, slug, register(), 'es')).toBe('closed');
  expect((await readEvent(attendee.actor, slug, 'es'))?.joinUrl).toBe('');
});

it('public events are in the list and calendar until they are over, others for those who may', async () => {
  const host = await aMember();
  const stored = await aStoredEvent({ by: host.organization, days: 3, joinUrl: join });
  const closed = await aStoredEvent({ by: host.organization, audience: 'network', days: 3 });
  const slugs = async (
    state: 'coming' | 'past',
    actor: typeof host.actor | typeof visitor = visitor,
  ) => (await listEvents(actor, { state, page: 1 }, 'es')).results.map(({ slug }) => slug);
  expect(await slugs('coming')).toContain(stored.slug);
  expect(await slugs('coming')).not.toContain(closed.slug);
  expect(await slugs('coming', host.actor)).toContain(closed.slug);
  const calendar = await publicCalendar('es');
  expect([
    calendar.includes(stored.slug),
    calendar.includes(closed.slug),
    calendar.includes(join),
  ]).toEqual([true, false, false]);
  expect(await eventFile(visitor, closed.slug, 'es')).toBeNull();

  const { expiresAt } = await db().thread.findUniqueOrThrow({ where: { id: stored.id } });
  setClock(() => expiresAt ?? new Date());
  expect(await slugs('coming')).not.toContain(stored.slug);
  expect(await slugs('past')).toContain(stored.slug);
  setClock();
  await hideForSafety(system, host.organization.slug);
  expect(await slugs('coming')).not.toContain(stored.slug);
  expect((await publicCalendar('es')).includes(stored.slug)).toBe(false);
});

it('its form refuses hours that clocks skip, ends before beginnings, and days that are past', () => {
  const issue = (wishes: object) => {
    const result = eventSchema.safeParse(eventFieldsOf('x', { ...wishes }));
    return result.success ? null : result.error.issues.map(({ message }) => message);
  };
  expect(issue({ days: `${inDays(1)}\n${inDays(8)}` })).toBeNull();
  expect(issue({ end: '09:00' })).toEqual(['endsBefore']);
  expect(issue({ days: inDays(-1) })).toEqual(['pastDay']);
  const skipped = { days: '2027-03-14', zone: 'America/New_York', start: '02:30', end: '05:00' };
  expect(issue(skipped)).toEqual(['skippedHour']);
});
