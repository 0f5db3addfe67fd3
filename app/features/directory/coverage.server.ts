import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { listExpertiseByGroup } from '../taxonomy/taxonomy.server';
import type { Coverage } from './coverage';
import { countByAreaAndCountry } from './coverage.queries.server';
import { countryCodes } from './facets.server';

/** Which expertise the network has in each country of the corridor, as far as the actor may see. */
export async function readCoverage(actor: Actor, locale: Locale): Promise<Coverage> {
  const [rows, groups, all] = await Promise.all([
    countByAreaAndCountry(actor),
    listExpertiseByGroup(locale),
    countryCodes(),
  ]);
  const counts = new Map(rows.map(({ area, country, count }) => [`${area}/${country}`, count]));
  const countries = all
    .filter(({ corridor }) => corridor)
    .map(({ code }) => ({ code, name: countryName(locale, code) }));
  const table = groups.map(({ group, areas }) => ({
    name: group.name,
    areas: areas.map(({ slug, name }) => ({
      slug,
      name,
      counts: countries.map(({ code }) => counts.get(`${slug}/${code}`) ?? 0),
    })),
  }));
  const cells = table.flatMap(({ areas }) => areas.flatMap((area) => area.counts));
  return { countries, groups: table, gaps: cells.filter((count) => count === 0).length };
}
