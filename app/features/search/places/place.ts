/** Latitude and longitude in degrees. */
export type Point = readonly [number, number];

/** A town, a region, or a border with its towns. */
export interface Place {
  /** Its key in the index, such as `GT.quiche.nebaj`; a region has no third part. */
  key: string;
  /** Its countries, two for a border. */
  countries: readonly string[];
  name: string;
  kind: 'town' | 'region' | 'border';
  /** A town’s people in thousands: of two with the same name, the larger is meant. */
  thousands: number;
  /** Where it is: a town’s point, or those of the towns that stand for a region or border. */
  points: readonly Point[];
  /** For a region or border, the keys of its towns. */
  towns: ReadonlySet<string>;
}

const earth = 6371; // km, its mean radius
const radians = (degrees: number) => (degrees * Math.PI) / 180;

function between([latitude, longitude]: Point, [otherLatitude, otherLongitude]: Point): number {
  const [a, b] = [radians(latitude), radians(otherLatitude)];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const h = half(b - a) + Math.cos(a) * Math.cos(b) * half(radians(otherLongitude - longitude));
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Somebody of whom only the region is known may be anywhere in it, so this is the least that is told, in km. */
const LEAST_OF_REGION = 20;

/**
 * The distance from a place in question to the place of an organization as the crow flies, in km; 0 if the organization
 * is in the place. Of a region, its main town counts.
 */
export function kilometers(asked: Place, own: Place): number {
  if (asked.key === own.key || asked.towns.has(own.key)) return 0;
  const points = own.kind === 'region' ? own.points.slice(0, 1) : own.points;
  let least = Infinity;
  for (const a of asked.points) for (const b of points) least = Math.min(least, between(a, b));
  return own.kind === 'region' ? Math.max(least, LEAST_OF_REGION) : least;
}

/** The distances that are told, in km. Results are ordered by these, so no order tells more than the words do. */
export const toldDistances = [
  ...[0, 5, 10, 20, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 350, 400, 500, 600, 700, 800],
  ...[1000, 1200, 1500, 2000, 2500, 3000, 4000],
];

/** The index of the told distance that is nearest. A place that is not the same is never told as 0. */
export function distanceBand(km: number): number {
  if (km === 0) return 0;
  let best = 1;
  for (const [band, told] of toldDistances.entries())
    if (band > 0 && Math.abs(told - km) < Math.abs((toldDistances[best] ?? 0) - km)) best = band;
  return best;
}
