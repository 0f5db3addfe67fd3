import { gazetteer, plainName } from './gazetteer';
import type { Place } from './place';

/** A place of an organization, as precisely as it is shown. */
interface Given {
  countryCode: string;
  region: string;
  municipality: string;
}

/** The town of a place, else its region; null if neither has known coordinates. */
export function placeOf({ countryCode, region, municipality }: Given): Place | null {
  const { towns, regions } = gazetteer();
  const own = regions.get(`${countryCode} ${plainName(region)}`) ?? null;
  if (municipality === '') return own;
  const isOwn = (place: Place) => own === null || own.towns.has(place.key);
  const name = plainName(municipality);
  const same = towns.get(`${countryCode} ${name}`) ?? [];
  const found = same.find(isOwn) ?? (own === null ? longerName(countryCode, name) : null);
  return found ?? (own && within(own, name)) ?? own;
}

/** The town of a region whose name begins like the given one, or the other way round: "Comitán de Domínguez". */
function within(region: Place, name: string): Place | undefined {
  const { places } = gazetteer();
  return [...region.towns]
    .flatMap((key) => places.get(key) ?? [])
    .find((town) => isSameTown(plainName(town.name), name));
}

function longerName(country: string, name: string): Place | undefined {
  const words = name.split(' ');
  for (let length = words.length - 1; length > 0; length -= 1) {
    if (words[length] !== 'de') continue;
    const [town] = gazetteer().towns.get(`${country} ${words.slice(0, length).join(' ')}`) ?? [];
    if (town) return town;
  }
  return undefined;
}

const isSameTown = (one: string, other: string) =>
  one === other || one.startsWith(`${other} de `) || other.startsWith(`${one} de `);

/** The place that people call by this name in a country: a border, a town, or a region. */
export function placeCalled(country: string, name: string): Place | null {
  const { towns, regions, borders } = gazetteer();
  const key = `${country} ${plainName(name)}`;
  const plain = plainName(name);
  const border = borders.find(
    ({ names, place }) =>
      place.countries.includes(country) && names.some((one) => plainName(one) === plain),
  );
  const own = towns.get(key) ?? [];
  // "Texas" is the state, and not Texas City.
  const same = own.find((town) => !regions.has(key) || town.name.length === name.length);
  return border?.place ?? same ?? regions.get(key) ?? own[0] ?? null;
}

// The countries whose towns people name most, and whose smaller towns few other words resemble.
const minorCountries = new Set(['GT', 'HN', 'SV', 'MX']);
const SHORTEST_MINOR = 5;

/** All towns of the countries of origin and transit whose names only one town there has. */
export function minorTowns(): { name: string; place: Place }[] {
  const all = [...gazetteer().towns].filter(([key]) => minorCountries.has(key.slice(0, 2)));
  const bearers = new Map<string, number>();
  for (const [key, places] of all)
    bearers.set(key.slice(3), (bearers.get(key.slice(3)) ?? 0) + places.length);
  return all.flatMap(([key, [place]]) =>
    place && key.length - 3 >= SHORTEST_MINOR && bearers.get(key.slice(3)) === 1
      ? [{ name: place.name, place }]
      : [],
  );
}
