import { countryCodes, namedValues } from '~/features/search/directory/facets.server';
import type { MatrixGroup, MatrixHead } from '~/components/matrix';
import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { countTypesByCountry } from './compare.queries.server';

/** The number of resources about an area of expertise, by type and country. */
export interface Comparison {
  /** The countries of the corridor, and others that have a resource. */
  columns: MatrixHead[];
  /** The types that have a resource; empty if there is none. */
  groups: MatrixGroup[];
}

/**
 * Counts the resources about an area of expertise that the actor may read, by type and country, so that readers can
 * compare the procedures of several countries.
 *
 * @param slug the area's
 */
export async function compareCountries(
  actor: Actor,
  slug: string,
  locale: Locale,
): Promise<Comparison> {
  const [rows, types, codes] = await Promise.all([
    countTypesByCountry(actor, slug),
    namedValues('type', locale),
    countryCodes(),
  ]);
  const counts = new Map(rows.map(({ type, country, count }) => [`${type}/${country}`, count]));
  const columns = codes
    .filter(({ code, corridor }) => corridor || rows.some(({ country }) => country === code))
    .map(({ code }) => ({ value: code, name: countryName(locale, code) }));
  const found = types
    .flatMap(({ values }) => values)
    .filter(({ value }) => rows.some(({ type }) => type === value))
    .map((type) => ({
      ...type,
      counts: columns.map(({ value }) => counts.get(`${type.value}/${value}`) ?? 0),
    }));
  return { columns, groups: found.length > 0 ? [{ name: null, rows: found }] : [] };
}
