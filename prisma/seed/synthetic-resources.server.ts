import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import type { Database, Transaction } from '~/platform/db/client.server';
import { countries, sentences } from '../data/synthetic/words';
import { terms } from '../data/terms';
import { chanceOf } from './chance';
import type { Chance } from './random';

const BATCH = 500;

/** Makes resources of existing organizations. @returns how many were added */
export async function seedSyntheticResources(
  database: Database,
  most: number,
  seed: number,
): Promise<number> {
  if (most === 0) return 0;
  const owners = await database.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM organization WHERE archived_at IS NULL AND hidden_for_safety_at IS NULL
    ORDER BY slug LIMIT 10000`;
  if (owners.length === 0) return 0;
  const ids = owners.map(({ id }) => id);
  let added = 0;
  for (let start = 0; start < most; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, most - start) }, (_, n) => start + n);
    const batch = numbers.map((number) => make(chanceOf(seed, number), number, seed, ids));
    added += await database.$transaction((tx) => write(tx, batch), { timeout: 120_000 });
  }
  return added;
}

function make(chance: Chance, number: number, seed: number, owners: readonly string[]) {
  const area = chance.one(terms.expertise);
  const type = chance.one(terms.resource_type);
  const country = chance.one(Object.keys(countries));
  const said = chance.some(sentences, 1, 2);
  const title = (locale: 'es' | 'en') => {
    const name = area.text[locale].name.replace(/ \(.*\)/, '');
    return `${type.text[locale].name}: ${name.charAt(0).toLowerCase()}${name.slice(1)} (${2010 + (number % 15)})`;
  };
  return {
    id: chance.uuid(),
    slug: `${type.slug}-${area.slug}-${seed}-${number}`,
    owner: chance.one(owners),
    type: type.slug,
    visibility: chance.weighted({ public: 80, network: 17, organization: 3 }),
    year: 2010 + (number % 15),
    area: area.slug,
    stage: chance.one(terms.stage).slug,
    country,
    language: countries[country]?.main === 'en' ? 'eng' : 'spa',
    texts: (['es', 'en'] as const).map((locale) => ({
      locale,
      title: title(locale),
      summary: said.map((one) => one[locale]).join(' '),
    })),
  };
}

async function write(tx: Transaction, batch: readonly ReturnType<typeof make>[]): Promise<number> {
  const json = JSON.stringify(batch);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO resource (id, slug, organization_id, type_id, visibility, url, published_year)
    SELECT r.id, r.slug, r.owner, term.id, r.visibility, 'https://example.org/' || r.slug, r.year
    FROM json_to_recordset(${json}::json) AS r(id uuid, slug text, owner uuid, type text,
      visibility audience, year int)
    JOIN term ON term.kind = 'resource_type' AND term.slug = r.type
    ON CONFLICT DO NOTHING RETURNING id::text`;
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const fresh = new Set(ids);
  const made = JSON.stringify(batch.filter(({ id }) => fresh.has(id)));
  await tx.$executeRaw`
    INSERT INTO resource_text (resource_id, locale, title, summary)
    SELECT r.id, t.locale, t.title, t.summary
    FROM json_to_recordset(${made}::json) AS r(id uuid, texts json)
    CROSS JOIN LATERAL json_to_recordset(r.texts) AS t(locale text, title text, summary text)`;
  await tx.$executeRaw`
    INSERT INTO resource_language (resource_id, language_code)
    SELECT id, language FROM json_to_recordset(${made}::json) AS r(id uuid, language text)`;
  await tx.$executeRaw`
    INSERT INTO resource_country (resource_id, country_code)
    SELECT id, country FROM json_to_recordset(${made}::json) AS r(id uuid, country text)`;
  await tx.$executeRaw`
    INSERT INTO resource_term (resource_id, term_id, kind)
    SELECT r.id, term.id, term.kind
    FROM json_to_recordset(${made}::json) AS r(id uuid, area text, stage text)
    JOIN term ON (term.kind = 'expertise' AND term.slug = r.area) OR (term.kind = 'stage' AND term.slug = r.stage)`;
  await refreshResourceSearch(tx, ids);
  return ids.length;
}
