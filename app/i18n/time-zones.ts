import { timeZoneName } from './days';
import type { Locale } from './locale';

/** The zones that people of the network choose from, from west to east by their winter time. */
const zones = [
  'America/Tijuana America/Los_Angeles America/Vancouver',
  'America/Hermosillo America/Phoenix America/Mazatlan America/Denver America/Ciudad_Juarez',
  'America/Guatemala America/El_Salvador America/Tegucigalpa America/Managua America/Costa_Rica',
  'America/Belize America/Mexico_City America/Monterrey America/Chihuahua America/Matamoros America/Chicago',
  'America/Cancun America/Panama America/Bogota America/New_York America/Toronto',
  'America/Argentina/Buenos_Aires UTC Europe/Madrid Europe/Zurich',
].flatMap((line) => line.split(' '));

/** A zone by its city and its present difference from UTC: "Tijuana (GMT-8)". */
export function zoneLabel(locale: Locale, zone: string, at: Date): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value;
  return offset && offset !== city ? `${city} (${offset})` : city;
}

/** The zones to choose from, with the one that somebody has. Zones that this machine does not know are left out. */
export function zoneChoices(locale: Locale, at: Date, own: string | null) {
  const all = own && !zones.includes(own) ? [own, ...zones] : zones;
  return all
    .filter((zone) => timeZoneName(zone))
    .map((zone) => ({ value: zone, name: zoneLabel(locale, zone, at) }));
}
