import { createRequire } from 'node:module';
import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A country as it is drawn: an SVG path and the position of its number, in units of the map. */
export interface CountryShape {
  /** ISO 3166-1 alpha-2 */
  code: string;
  path: string;
  /** the middle of the drawn area */
  middle: [number, number];
  label: [number, number];
}

export const mapSize = { width: 1000, height: 1060 } as const;

// Natural Earth identifies countries by their ISO 3166-1 numbers.
const numbers: Readonly<Record<string, string>> = {
  US: '840',
  CA: '124',
  MX: '484',
  GT: '320',
  BZ: '084',
  HN: '340',
  SV: '222',
  NI: '558',
  CR: '188',
  PA: '591',
  AR: '032',
};

// Offsets of the numbers of countries that are too small to contain them, in units of the map.
const besides: Readonly<Record<string, readonly [number, number]>> = {
  GT: [-70, 25],
  BZ: [80, -50],
  HN: [95, -25],
  SV: [-45, 62],
  NI: [95, 25],
  CR: [-50, 55],
  PA: [10, 50],
};

const corner = (lon: number, lat: number) => [lon, lat] as [number, number];
/** From the north of the United States to Panama; Canada is cut off at the edge. */
const corridor = frame([corner(-121, 7), corner(-68, 51)], [0, 0], [1000, 1000]);
/** Argentina is far from the corridor, so it is drawn apart. */
const south = frame([corner(-74, -55), corner(-53, -21)], [20, 700], [260, 980]);

let drawn: CountryShape[] | undefined;

/** The shapes of the network's countries, a few kilobytes; computed once, from Natural Earth at 1:110 million. */
export function countryShapes(): readonly CountryShape[] {
  return (drawn ??= draw());
}

function draw(): CountryShape[] {
  const require = createRequire(import.meta.url);
  const atlas = require('world-atlas/countries-110m.json') as Topology<{
    countries: GeometryCollection;
  }>;
  const { features } = feature(atlas, atlas.objects.countries);
  return Object.entries(numbers).flatMap(([code, number]) => {
    const shape = features.find(({ id }) => id === number);
    const path = geoPath(code === 'AR' ? south : corridor).digits(0);
    const outline = shape && path(shape);
    if (!shape || !outline) return [];
    const middle = rounded(path.centroid(shape));
    const [dx, dy] = besides[code] ?? [0, 0];
    return [{ code, path: outline, middle, label: [middle[0] + dx, middle[1] + dy] }];
  });
}

function rounded([x, y]: [number, number]): [number, number] {
  return [Math.round(x), Math.round(y)];
}

function frame(
  corners: [number, number][],
  from: [number, number],
  to: [number, number],
): GeoProjection {
  return geoMercator()
    .fitExtent([from, to], { type: 'MultiPoint', coordinates: corners })
    .clipExtent([from, to]);
}
