import type { ProfileInput } from '../../organizations.schema';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What names a row, whoever may see it: two that say the same are one. */
function nameOf(row: unknown): string {
  if (!isObject(row)) return JSON.stringify(row);
  const { audience: _audience, ...rest } = row;
  return JSON.stringify(rest, (_key, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}

/** A value with what it lacks from another: an empty text, rows of a list, fields of a record. */
function filled(own: unknown, other: unknown): unknown {
  if (Array.isArray(own) && Array.isArray(other)) {
    const known = new Set(own.map(nameOf));
    return [...(own as unknown[]), ...other.filter((row) => !known.has(nameOf(row)))];
  }
  if (isObject(own) && isObject(other)) {
    const keys = new Set([...Object.keys(own), ...Object.keys(other)]);
    return Object.fromEntries([...keys].map((key) => [key, filled(own[key], other[key])]));
  }
  return own === undefined || own === null || own === '' ? other : own;
}

/**
 * A profile with what it lacks from a duplicate of it. What it says stays, also who may see it; where the
 * duplicate says something else of the same, the duplicate's is left out. It keeps its own seat: another
 * one becomes an office. Fields that profiles get one day are joined the same way.
 */
export function mergedProfile(profile: ProfileInput, duplicate: ProfileInput): ProfileInput {
  const hasSeat = profile.places.some(({ kind }) => kind === 'seat');
  const hasYear = profile.foundedYear !== undefined;
  const joined = filled(profile, {
    ...duplicate,
    places: duplicate.places.map((place) =>
      hasSeat && place.kind === 'seat' ? { ...place, kind: 'office' } : place,
    ),
  }) as ProfileInput;
  const ownSeats = new Set(profile.places.filter(({ kind }) => kind === 'seat').map(placeOf));
  return {
    ...joined,
    // The duplicate's seat at the same place is not an office besides.
    places: joined.places.filter(
      (place, index) => index < profile.places.length || !ownSeats.has(placeOf(place)),
    ),
    foundedCertainty: hasYear ? profile.foundedCertainty : duplicate.foundedCertainty,
  };
}

function placeOf({ country, region, municipality }: ProfileInput['places'][number]): string {
  return [country, region, municipality].join('\n');
}
