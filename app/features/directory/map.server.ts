import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { countMatches } from '~/features/search/directory/counts.server';
import { countryShapes, mapSize, type CountryShape } from './country-shapes.server';
import { facetNames, type DirectoryQuery } from '~/features/search/directory/directory.schema';
import type { ChosenValue } from '~/features/search/directory/facets';
import { countryCodes, nameFacetValues } from '~/features/search/directory/facets.server';

export interface MappedCountry {
  code: string;
  name: string;
  /** how many of the organizations that match have their seat or work there */
  count: number;
  chosen: boolean;
  /** null for a country that is not drawn */
  shape: CountryShape | null;
}

/** The countries of the organizations that a search finds. */
export interface CorridorMap {
  size: typeof mapSize;
  countries: MappedCountry[];
  chosen: ChosenValue[];
}

/**
 * How many organizations a search finds in each country, as far as the actor may see. The words and all filters
 * apply, except for the filter by country.
 */
export async function readCorridorMap(
  actor: Actor,
  query: DirectoryQuery,
  locale: Locale,
): Promise<CorridorMap> {
  const [{ facets }, codes, chosen] = await Promise.all([
    countMatches(actor, query),
    countryCodes(),
    nameFacetValues(facetNames, query, locale),
  ]);
  const shapes = new Map(countryShapes().map((shape) => [shape.code, shape]));
  return {
    size: mapSize,
    countries: codes.map(({ code }) => ({
      code,
      name: countryName(locale, code),
      count: facets.country.get(code) ?? 0,
      chosen: query.country.includes(code),
      shape: shapes.get(code) ?? null,
    })),
    chosen,
  };
}
