import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { icalendar, type CalendarEvent } from './icalendar';
import { changesOf, eventZones, instantOf, localOf } from './zones';

const hour = 3_600_000;
const isFull = process.env['SECURITY'] === 'full';

/** An event that begins at an instant and lasts an hour, by the clocks of a zone. */
function anEvent(zone: string, startsAt: Date, wishes: Partial<CalendarEvent> = {}): CalendarEvent {
  const endsAt = new Date(startsAt.getTime() + hour);
  return {
    ...{ uid: `${zone}-${startsAt.getTime()}@example.org`, sequence: 0, isCancelled: false },
    ...{ localStart: localOf(zone, startsAt), localEnd: localOf(zone, endsAt), zone },
    ...{ startsAt, endsAt, changedAt: startsAt, title: 'Taller', text: '', place: '' },
    url: 'https://example.org/es/events/taller',
    organizer: { name: 'Casa', url: 'https://example.org/es/organizations/casa' },
    ...wishes,
  };
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const method = calendar.getFirstPropertyValue('method');
  ICAL.TimezoneService.reset();
  return { events, method };
}

it('ical.js reads every hour around changes of clock at the instant that is meant', () => {
  let hours = 0;
  const wrong: string[] = [];
  const days = isFull ? 2 : 0.25;
  for (const zone of eventZones) {
    const all = changesOf(zone, new Date('2025-01-01'), new Date('2029-01-01'));
    const around =
      all.length > 0 ? all.slice(0, 4).map(({ at }) => at) : [new Date('2026-03-08T08:00Z')];
    for (const at of around) {
      const events: CalendarEvent[] = [];
      for (let passed = -days * 24; passed <= days * 24; passed += 1) {
        const startsAt = new Date(at.getTime() + passed * hour);
        // The second of two equal hours cannot be written as what clocks show; forms take the first.
        if (instantOf(zone, localOf(zone, startsAt))?.getTime() !== startsAt.getTime()) continue;
        if (instantOf(zone, localOf(zone, new Date(startsAt.getTime() + hour))) === null) continue;
        events.push(anEvent(zone, startsAt));
      }
      const found = read(icalendar('PUBLISH', 'Tejido', events)).events;
      hours += events.length;
      events.forEach((event, index) => {
        const start = found[index]?.startDate.toJSDate();
        if (start?.getTime() !== event.startsAt.getTime())
          wrong.push(`${zone} ${event.localStart}: ${start?.toISOString()}`);
      });
    }
  }
  // eslint-disable-next-line no-console -- the figure that this test measures
  console.log(
    `times: ${eventZones.length} zones, ${hours} hours around changes of clock, ${wrong.length} wrong`,
  );
  expect(wrong).toEqual([]);
});

it('times that clocks skip have no instant; of two equal ones the first is meant', () => {
  expect(instantOf('America/New_York', '2027-03-14T02:30')).toBeNull();
  expect(instantOf('America/New_York', '2026-11-01T01:30')?.toISOString()).toBe(
    '2026-11-01T05:30:00.000Z',
  );
  // Since 2022 most of Mexico keeps one time all year, and the border does not.
  expect(instantOf('America/Mexico_City', '2027-07-01T10:00')?.toISOString()).toBe(
    '2027-07-01T16:00:00.000Z',
  );
  expect(instantOf('America/Tijuana', '2027-07-01T10:00')?.toISOString()).toBe(
    '2027-07-01T17:00:00.000Z',
  );
  expect(instantOf('America/Ciudad_Juarez', '2027-07-01T10:00')?.toISOString()).toBe(
    '2027-07-01T16:00:00.000Z',
  );
});

it('texts come back whole, lines are short, and a cancelled event says so with its method', () => {
  const title = `Niñas; niños, y \\ «adolescentes» ${'ñ'.repeat(80)}`;
  const text = 'Línea uno\nLínea dos, y más';
  const event = anEvent('America/Guatemala', new Date('2027-01-15T16:00:00Z'), {
    title,
    text,
    sequence: 3,
  });
  const file = icalendar('CANCEL', 'Tejido', [{ ...event, isCancelled: true }]);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const { events, method } = read(file);
  expect(method).toBe('CANCEL');
  expect([events[0]?.summary, events[0]?.description, events[0]?.sequence]).toEqual([
    title,
    text,
    3,
  ]);
  expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(read(icalendar('PUBLISH', 'Tejido', [event])).method).toBe('PUBLISH');
});
