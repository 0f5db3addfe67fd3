import { searchWords } from '~/platform/db/search-words';
import { borders } from './borders';
import { callings } from './other-names';
import type { Place } from './place';
import { ar } from './towns/ar';
import { bz } from './towns/bz';
import { ca } from './towns/ca';
import { cr } from './towns/cr';
import { gt } from './towns/gt';
import { hn } from './towns/hn';
import { mx } from './towns/mx';
import { ni } from './towns/ni';
import { pa } from './towns/pa';
import { sv } from './towns/sv';
import { us } from './towns/us';

const sources = {
  GT: gt,
  HN: hn,
  SV: sv,
  MX: mx,
  US: us,
  NI: ni,
  CR: cr,
  PA: pa,
  BZ: bz,
  CA: ca,
  AR: ar,
};
/** Towns that stand for a region where distances are measured from it. */
const TOWNS_OF_REGION = 12;

interface Gazetteer {
  /** By key. */
  places: ReadonlyMap<string, Place>;
  /** Towns by country and name, the largest first: `GT nebaj`. */
  towns: ReadonlyMap<string, readonly Place[]>;
  /** Regions by country and name. */
  regions: ReadonlyMap<string, Place>;
  /** Borders with their names. */
  borders: readonly { names: readonly string[]; place: Place }[];
}

let held: Gazetteer | undefined;

/** The places of the corridor that have coordinates, read when they are first needed. */
export function gazetteer(): Gazetteer {
  return (held ??= read());
}

/** A name in plain words: without accents, "Ciudad de" and "City". */
export function plainName(name: string): string {
  const words = searchWords(name).map(({ plain }) => plain);
  const bare = words.join(' ').replace(/^(?:ciudad de|city of) |(?: city| d c| dc)$/g, '');
  return bare || words.join(' ');
}

function read(): Gazetteer {
  const places = new Map<string, Place>();
  const towns = new Map<string, Place[]>();
  const regions = new Map<string, Place>();
  const add = (name: string, place: Place) => {
    const list = towns.get(name) ?? [];
    if (list.includes(place)) return;
    towns.set(
      name,
      [...list, place].sort((a, b) => b.thousands - a.thousands),
    );
  };
  for (const [country, text] of Object.entries(sources))
    for (const line of text.trim().split('\n')) {
      const [regionName = '', list = ''] = line.split(': ');
      const key = `${country}.${keyPart(regionName)}`;
      const own = list.split('; ').map((one) => townOf(one, country, key));
      const region: Place = {
        ...{ key, countries: [country], name: regionName, kind: 'region', thousands: 0 },
        points: own.slice(0, TOWNS_OF_REGION).flatMap(({ points }) => points),
        towns: new Set(own.map((town) => town.key)),
      };
      places.set(key, region);
      regions.set(`${country} ${plainName(regionName)}`, region);
      for (const town of own) {
        places.set(town.key, town);
        add(`${country} ${plainName(town.name)}`, town);
      }
    }
  for (const { country, name, called } of callings()) {
    const place = towns.get(`${country} ${plainName(name)}`)?.[0];
    if (place) add(`${country} ${plainName(called)}`, place);
  }
  return { places, towns, regions, borders: borders.map((seed) => borderOf(seed, towns)) };
}

const none: ReadonlySet<string> = new Set();
const keyPart = (name: string) =>
  searchWords(name)
    .map(({ plain }) => plain)
    .join('-');

function townOf(text: string, country: string, region: string): Place {
  const words = text.split(' ');
  const [latitude = 0, longitude = 0, thousands = 0] = words.slice(-3).map(Number);
  const name = words.slice(0, -3).join(' ');
  return {
    ...{ key: `${region}.${keyPart(name)}`, countries: [country], name, kind: 'town', thousands },
    points: [[latitude, longitude]],
    towns: none,
  };
}

function borderOf(
  { names, countries, towns: named }: (typeof borders)[number],
  towns: ReadonlyMap<string, readonly Place[]>,
) {
  const own = named.flatMap((one) => {
    const [country = '', name = ''] = one.split('/');
    const list = towns.get(`${country} ${plainName(name)}`) ?? [];
    return list.find(({ key }) => borderRegions.test(key)) ?? list.slice(0, 1);
  });
  const place: Place = {
    key: `border.${keyPart(names[0] ?? '')}`,
    countries: [...new Set(countries)],
    name: names[0] ?? '',
    kind: 'border',
    thousands: 0,
    points: own.flatMap(({ points }) => points),
    towns: new Set(own.map(({ key }) => key)),
  };
  return { names, place };
}

// Of towns with the same name, the one in a region at that border.
const borderRegions =
  /\.(?:chiapas|tabasco|quintana-roo|peten|huehuetenango|san-marcos|izabal|chiquimula|jutiapa|cortes|copan|ocotepeque|valle|choluteca|el-paraiso|rivas|california|arizona|texas|baja-california|sonora|chihuahua|coahuila|tamaulipas)\./;
