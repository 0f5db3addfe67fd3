import type { ProfileInput } from '../../organizations.schema';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Identifies a row regardless of its audience: two rows with the same key count as the same. */
function nameOf(row: unknown): string {
  if (!isObject(row)) return JSON.stringify(row);
  const { audience: _audience, ...rest } = row;
  return JSON.stringify(rest, (_key, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}

/** A value whose gaps are filled from another: empty texts, missing rows of lists, missing fields of records. */
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
 * A profile whose gaps are filled from its duplicate. What the profile contains stays, with its audience;
 * conflicting values of the duplicate are dropped. The profile keeps its own seat: the duplicate's becomes an
 * office. Fields that are added to profiles later are merged in the same way.
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
    // The duplicate's seat is dropped if it is at the same place as the profile's.
    places: joined.places.filter(
      (place, index) => index < profile.places.length || !ownSeats.has(placeOf(place)),
    ),
    foundedCertainty: hasYear ? profile.foundedCertainty : duplicate.foundedCertainty,
  };
}

function placeOf({ country, region, municipality }: ProfileInput['places'][number]): string {
  return [country, region, municipality].join('\n');
}
