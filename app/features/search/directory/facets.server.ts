import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { db } from '~/platform/db/client.server';
import { heldReference } from '~/features/taxonomy/reference.server';
import { listExpertiseByGroup, listTerms } from '~/features/taxonomy/taxonomy.server';
import type { FacetName } from './directory.schema';
import type { ChosenValue, FacetGroup } from './facets';

/** A facet of a list; `type` is the resource type. */
type Facet = FacetName | 'type';

/** Values under a heading; `name` is null if the facet has no groups. */
export interface NamedGroup {
  name: string | null;
  values: { value: string; name: string }[];
}

/** The facets with their options, named and in order. An option without results is kept only if it is chosen. */
export async function facetsFor<Name extends Facet>(
  names: readonly Name[],
  counts: Record<Name, ReadonlyMap<string, number>>,
  query: Record<Name, string[]>,
  locale: Locale,
): Promise<Record<Name, FacetGroup[]>> {
  const entries = await Promise.all(
    names.map(async (facet) => {
      const groups = (await namedValues(facet, locale)).map(({ name, values }) => ({
        name,
        options: values
          .map((one) => ({
            ...one,
            count: counts[facet].get(one.value) ?? 0,
            chosen: query[facet].includes(one.value),
          }))
          .filter(({ count, chosen }) => count > 0 || chosen),
      }));
      return [facet, groups.filter(({ options }) => options.length > 0)] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<Name, FacetGroup[]>;
}

/** Names the values that a query filters by; an unknown value is its own name. */
export async function nameFacetValues<Name extends Facet>(
  names: readonly Name[],
  query: Record<Name, string[]>,
  locale: Locale,
): Promise<ChosenValue<Name>[]> {
  const lists = await Promise.all(
    names.map(async (facet) => {
      if (query[facet].length === 0) return [];
      const known = (await namedValues(facet, locale)).flatMap(({ values }) => values);
      return query[facet].map((value) => ({
        facet,
        value,
        name: known.find((one) => one.value === value)?.name ?? value,
      }));
    }),
  );
  return lists.flat();
}

/** All values of a facet with their names, in the order of the taxonomy. */
export async function namedValues(facet: Facet, locale: Locale): Promise<NamedGroup[]> {
  if (facet === 'country' || facet === 'knows') {
    const values = (await countryCodes()).map(({ code }) => ({
      value: code,
      name: countryName(locale, code),
    }));
    return [{ name: null, values }];
  }
  if (facet === 'language') {
    const t = translator(locale);
    const values = (await languageCodes()).map(({ code }) => ({
      value: code,
      name: languageName(t, locale, code),
    }));
    return [{ name: null, values }];
  }
  if (facet === 'expertise') {
    return (await listExpertiseByGroup(locale)).map(({ group, areas }) => ({
      name: group.name,
      values: areas.map(({ slug, name }) => ({ value: slug, name })),
    }));
  }
  const kind = facet === 'type' ? 'resource_type' : facet;
  const values = (await listTerms(kind, locale)).map(({ slug, name }) => ({ value: slug, name }));
  return [{ name: null, values }];
}

/** All countries in the database, those of the migration corridor first. */
export function countryCodes(): Promise<
  { code: string; corridor: boolean; raisedRiskAt: Date | null }[]
> {
  return heldReference('countries', () =>
    db().country.findMany({
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
      select: { code: true, corridor: true, raisedRiskAt: true },
    }),
  );
}

function languageCodes(): Promise<{ code: string }[]> {
  return heldReference('languages', () =>
    db().language.findMany({
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
      select: { code: true },
    }),
  );
}
