import { placeOf } from './find-place';
import { distanceBand, kilometers, toldDistances, type Place } from './place';

/** How far an organization is from a place that somebody asks for. */
export interface Distance {
  /** The place, as it was typed. */
  from: string;
  /** The town of the organization that is nearest; its region, if it shows no town. */
  town: string;
  /** Rounded; 0 if it is there; null if only its region is known. */
  km: number | null;
  isAbroad: boolean;
}

/** The distance from a place to the nearest of an organization's places that have coordinates. */
export function distanceFrom(
  { typed, place }: { typed: string; place: Place },
  places: readonly { countryCode: string; region: string; municipality: string }[],
): Distance | null {
  const all = places.flatMap((row) => {
    const own = placeOf(row);
    return own ? [{ row, own, band: distanceBand(kilometers(place, own)) }] : [];
  });
  const [nearest] = all.sort((a, b) => a.band - b.band);
  if (!nearest) return null;
  const { row, own, band } = nearest;
  return {
    from: typed,
    town: (own.kind === 'region' ? '' : row.municipality) || row.region || own.name,
    km: own.kind === 'region' && band > 0 ? null : (toldDistances[band] ?? null),
    isAbroad: !place.countries.includes(row.countryCode),
  };
}
