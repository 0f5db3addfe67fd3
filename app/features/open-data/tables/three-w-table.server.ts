import { existsIn, placeFacet } from '~/features/directory/where-terms-count';
import { countryName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import { listAllTerms } from '../../taxonomy/taxonomy.server';
import type { Wording } from '../hsds/encode-organization.server';
import type { PublishedRow } from '../published/published-row';
import { eachRecord } from '../published/published.server';
import type { Cell, Table } from './table';

// The columns and their hashtags of the Humanitarian Exchange Language (hxlstandard.org).
const hxl = {
  organization: '#org+name',
  slug: '#org+code',
  group: '#sector',
  area: '#subsector',
  works: '#country+name',
  countryCode: '#country+code',
  region: '#adm1+name+list',
  populations: '#beneficiary+list',
  services: '#activity+list',
  reported: '#date+reported',
} as const;

interface Area {
  id: string;
  name: string;
  group: string;
  lawOf: readonly string[];
  isKnowledge: boolean;
}

/**
 * Who does what where: one row for each organization, area of expertise and country. Knowledge counts in the countries
 * that the organization knows about, a status of one country's law in that country alone, as in the coverage.
 */
export async function threeWTable(actor: Actor, wording: Wording): Promise<Table> {
  const terms = await listAllTerms(wording.locale);
  const nameOfGroup = new Map(
    terms.filter(({ kind }) => kind === 'expertise_group').map(({ slug, name }) => [slug, name]),
  );
  const areas = new Map(
    terms
      .filter(({ kind }) => kind === 'expertise')
      .map(({ parent, ...term }) => [
        term.id,
        { ...term, group: nameOfGroup.get(parent ?? '') ?? '' },
      ]),
  );
  return {
    columns: Object.keys(hxl),
    hashtags: Object.values(hxl),
    rows: (async function* () {
      for await (const records of eachRecord(actor, 'organizations'))
        yield records.flatMap(({ organization }) => rowsOf(organization, areas, wording));
    })(),
  };
}

function rowsOf(
  row: PublishedRow,
  areas: ReadonlyMap<string, Area>,
  { locale, book }: Wording,
): Cell[][] {
  const seat = row.places.find(({ kind }) => kind === 'seat')?.countryCode;
  const works = [...new Set([...(seat ? [seat] : []), ...row.countries])];
  const known = [...new Set([...works, ...row.knows])];
  const named = (kind: string) =>
    row.terms.flatMap((id) =>
      book.kinds.get(id) === kind ? (book.terms.get(id)?.name ?? []) : [],
    );
  const regionsIn = (code: string) =>
    row.places.filter(({ countryCode, region }) => countryCode === code && region !== '');
  const [populations, services] = [named('population'), named('service')];
  return row.terms.flatMap((id) => {
    const area = areas.get(id);
    if (!area) return [];
    const countries = placeFacet(area) === 'knows' ? known : works;
    return countries
      .filter((code) => existsIn(area, [code]))
      .map((code) => [
        row.name,
        row.slug,
        area.group,
        area.name,
        countryName(locale, code),
        code,
        [...new Set(regionsIn(code).map(({ region }) => region))],
        populations,
        services,
        (row.verifiedAt ?? row.updatedAt).slice(0, 10),
      ]);
  });
}
