import { countryCodes, namedValues } from '~/features/search/directory/facets.server';
import type { MatrixGroup, MatrixHead } from '~/components/matrix';
import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { countTypesByCountry } from './compare.queries.server';

/** What there is to read of an area of expertise, by type and country. */
export interface Comparison {
  /** The countries of the corridor, and others of which there is something. */
  columns: MatrixHead[];
  /** Types of resources of which there is one; none where there is nothing to read. */
  groups: MatrixGroup[];
}

/**
 * How one procedure is laid down in several countries: the resources about an area of expertise that the
 * actor may read, by type and country.
 *
 * @param slug of the area
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
