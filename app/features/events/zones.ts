/** The zones that an event can be in, by IANA names. Their names are the messages `events:zone.<last part>`. */
export const eventZones = [
  'America/Guatemala',
  'America/Tegucigalpa',
  'America/El_Salvador',
  'America/Mexico_City',
  'America/Tijuana',
  'America/Hermosillo',
  'America/Ciudad_Juarez',
  'America/Matamoros',
  'America/Cancun',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Managua',
  'America/Costa_Rica',
  'America/Panama',
  'America/Belize',
  'America/Toronto',
  'America/Argentina/Buenos_Aires',
] as const;
export type EventZone = (typeof eventZones)[number];

/** The last part of a zone's name, by which messages call it. */
export const placeOf = (zone: string): string => zone.split('/').at(-1) ?? zone;

const minute = 60_000;
const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks show in a zone at an instant: `2026-12-15T10:00`. */
export function localOf(zone: string, instant: Date): string {
  let format = formats.get(zone);
  // Swedish writes dates and times as ISO 8601 does.
  if (!format)
    formats.set(
      zone,
      (format = new Intl.DateTimeFormat('sv-SE', {
        ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
        ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
      })),
    );
  return format.format(instant).replace(' ', 'T');
}

const asUtc = (local: string) => Date.parse(`${local}:00Z`);

/** How far a zone is ahead of UTC at an instant, in minutes. */
export function offsetAt(zone: string, instant: Date): number {
  const whole = Math.floor(instant.getTime() / minute) * minute;
  return (asUtc(localOf(zone, instant)) - whole) / minute;
}

/**
 * The instants at which clocks in a zone show a time: two of an hour that is repeated because clocks are set back, none
 * of one that is skipped because they are set forward.
 */
export function instantsOf(zone: string, local: string): Date[] {
  const naive = asUtc(local);
  const offsets = [offsetAt(zone, new Date(naive - day)), offsetAt(zone, new Date(naive + day))];
  return [...new Set(offsets)]
    .map((offset) => new Date(naive - offset * minute))
    .filter((instant) => localOf(zone, instant) === local)
    .sort((a, b) => a.getTime() - b.getTime());
}

/**
 * The instant at which clocks in a zone show a time: of two, the first.
 *
 * @returns null when clocks never show it
 */
export function instantOf(zone: string, local: string): Date | null {
  return instantsOf(zone, local)[0] ?? null;
}

/** A change of a zone's clocks. */
export interface Change {
  at: Date;
  /** how far the zone is ahead of UTC before and after, in minutes */
  before: number;
  after: number;
}

/** The changes of a zone's clocks between two instants, to the minute. */
export function changesOf(zone: string, from: Date, to: Date): Change[] {
  const changes: Change[] = [];
  let start = from.getTime();
  while (start < to.getTime()) {
    const end = Math.min(start + 7 * day, to.getTime());
    const [before, after] = [offsetAt(zone, new Date(start)), offsetAt(zone, new Date(end))];
    if (before !== after) changes.push(changeWithin(zone, start, end, before, after));
    start = end;
  }
  return changes;
}

function changeWithin(zone: string, start: number, end: number, before: number, after: number) {
  let [low, high] = [start, end];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (offsetAt(zone, new Date(middle)) === before) low = middle;
    else high = middle;
  }
  return { at: new Date(Math.ceil(high / minute) * minute), before, after };
}
