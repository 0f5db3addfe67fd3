import { changesOf, instantsOf, offsetAt } from './zones';

/** What a calendar shows of one occurrence of an event. Nothing in it is for those alone who registered. */
export interface CalendarEvent {
  uid: string;
  sequence: number;
  isCancelled: boolean;
  localStart: string;
  localEnd: string;
  zone: string;
  startsAt: Date;
  endsAt: Date;
  changedAt: Date;
  title: string;
  text: string;
  place: string;
  url: string;
  organizer: { name: string; url: string };
}

const year = 366 * 86_400_000;

/**
 * An iCalendar object (RFC 5545) that publishes events, or cancels one (RFC 5546). In a calendar that somebody
 * follows, cancelled events are published as cancelled.
 */
export function icalendar(
  method: 'PUBLISH' | 'CANCEL',
  name: string,
  events: readonly CalendarEvent[],
): string {
  const zones = [...new Set(events.map(({ zone }) => zone))];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tejido//Tejido//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...zones.flatMap((zone) =>
      timezone(
        zone,
        events.filter((one) => one.zone === zone),
      ),
    ),
    ...events.flatMap(vevent),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function vevent(event: CalendarEvent): string[] {
  const { organizer, zone } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `LAST-MODIFIED:${utc(event.changedAt)}`,
    timeLine('DTSTART', zone, event.localStart, event.startsAt),
    timeLine('DTEND', zone, event.localEnd, event.endsAt),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    `URL:${event.url}`,
    `ORGANIZER;CN="${organizer.name.replace(/["\r\n]/g, ' ')}":${organizer.url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** A time by the clocks of its zone; of an hour that clocks repeat in UTC, because programs disagree which is meant. */
function timeLine(name: string, zone: string, local: string, instant: Date): string {
  if (instantsOf(zone, local).length > 1) return `${name}:${utc(instant)}`;
  return `${name};TZID=${zone}:${compact(local)}`;
}

/** The changes of clocks around the events, each written out, so that no rule can be wrong. */
function timezone(zone: string, events: readonly CalendarEvent[]): string[] {
  const first = Math.min(...events.map(({ startsAt }) => startsAt.getTime()));
  const last = Math.max(...events.map(({ endsAt }) => endsAt.getTime()));
  const from = new Date(first - year);
  const changes = changesOf(zone, from, new Date(last + year));
  const start = offsetAt(zone, from);
  const offsets = [start, ...changes.map(({ after }) => after)];
  const standard = Math.min(...offsets);
  const observances = [{ at: from, before: start, after: start }, ...changes];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observances.flatMap(({ at, before, after }) => {
      const kind = after === standard ? 'STANDARD' : 'DAYLIGHT';
      return [
        `BEGIN:${kind}`,
        // What clocks show as they are changed, still by the offset before.
        `DTSTART:${utc(new Date(at.getTime() + before * 60_000)).slice(0, -1)}`,
        `TZOFFSETFROM:${offsetText(before)}`,
        `TZOFFSETTO:${offsetText(after)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

const utc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const compact = (local: string) => `${local.replace(/[-:]/g, '')}00`;

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** A line in pieces of at most 75 bytes, cut between characters. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > 75) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
