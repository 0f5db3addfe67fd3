import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { db } from '~/platform/db/client.server';
import { heldReference } from '~/features/taxonomy/reference.server';
import { listExpertiseByGroup, listTerms } from '~/features/taxonomy/taxonomy.server';
import type { FacetName } from './directory.schema';
import type { ChosenValue, FacetGroup } from './facets';

/** What a list can be narrowed by; `type` is that of a resource. */
type Facet = FacetName | 'type';

/** Values under a heading; `name` is null where there are no groups. */
export interface NamedGroup {
  name: string | null;
  values: { value: string; name: string }[];
}

/** The facets with their options named and in order; an option that gives nothing shows when chosen. */
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

/** The values that a question asks for, by name; one that we do not know is named by itself. */
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

/** All values of a facet by name, in the order of the taxonomy. */
export async function namedValues(facet: Facet, locale: Locale): Promise<NamedGroup[]> {
  if (facet === 'country') {
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

/** All countries the network knows, those of the corridor first. */
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
