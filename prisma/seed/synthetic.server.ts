import { placeOf } from '~/features/search/places/find-place';
import { indexedTexts } from '~/platform/db/text-search.server';
import type { Database, Transaction } from '~/platform/db/client.server';
import { chanceOf } from './chance';
import { seedReference } from './reference.server';
import { makeOrganization, type SyntheticOrganization } from './synthetic-organization';
import { seedSyntheticResources } from './synthetic-resources.server';

/** How many records to make. The same numbers make the same data. */
export interface SyntheticWish {
  organizations: number;
  resources: number;
  seed: number;
}

// How many organizations one transaction makes: few enough that people who save meanwhile do not wait long.
const BATCH = 2_000;

/**
 * Makes believable organizations and resources in both languages, for load tests; never on a portal that people use.
 * Existing rows are left alone, so that an interrupted run can be continued.
 *
 * @param told called after each batch with the number of organizations so far
 * @returns how many were added
 */
export async function seedSynthetic(
  database: Database,
  { organizations, resources, seed }: SyntheticWish,
  told: (done: number) => void = () => undefined,
): Promise<{ organizations: number; resources: number }> {
  await seedReference(database);
  let added = 0;
  for (let start = 0; start < organizations; start += BATCH) {
    const numbers = Array.from(
      { length: Math.min(BATCH, organizations - start) },
      (_, n) => start + n,
    );
    // Each has its own generator, so that a larger run begins with the same organizations.
    const batch = numbers.map((number) => makeOrganization(chanceOf(seed, number), number, seed));
    if (await areThere(database, batch)) continue;
    added += await database.$transaction((tx) => write(tx, batch), { timeout: 120_000 });
    told(start + batch.length);
  }
  return {
    organizations: added,
    resources: await seedSyntheticResources(database, resources, seed),
  };
}

/** Whether an earlier run made these already. */
async function areThere(database: Database, batch: readonly SyntheticOrganization[]) {
  const id = { in: batch.map((one) => one.id) };
  return (await database.organization.count({ where: { id } })) === batch.length;
}

async function write(tx: Transaction, batch: readonly SyntheticOrganization[]): Promise<number> {
  await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO organization (id, slug, name, name_locale, acronym, activity_confirmed, verified_at)
    SELECT id, slug, name, "nameLocale", acronym, "activityConfirmed",
      date_trunc('day', now()) - "verifiedDaysAgo" * interval '1 day'
    FROM json_to_recordset(${JSON.stringify(batch)}::json) AS o(id uuid, slug text, name text,
      "nameLocale" text, acronym text, "activityConfirmed" boolean, "verifiedDaysAgo" int)
    ON CONFLICT DO NOTHING RETURNING id::text`;
  const fresh = new Set(rows.map(({ id }) => id));
  const made = batch.filter(({ id }) => fresh.has(id));
  if (made.length === 0) return 0;
  const parts = <K extends 'texts' | 'places' | 'countries' | 'languages' | 'terms'>(key: K) =>
    JSON.stringify(
      made.flatMap((one) => one[key].map((row, position) => ({ of: one.id, position, ...row }))),
    );
  await tx.$executeRaw`
    INSERT INTO organization_text (organization_id, locale, name, summary, description)
    SELECT of, locale, name, summary, description FROM json_to_recordset(${parts('texts')}::json)
      AS t(of uuid, locale text, name text, summary text, description text)`;
  await tx.$executeRaw`
    INSERT INTO organization_place (id, organization_id, kind, country_code, region, municipality, audience, position)
    SELECT id, of, kind, country, region, municipality, audience, position
    FROM json_to_recordset(${parts('places')}::json) AS p(id uuid, of uuid, kind place_kind, country text,
      region text, municipality text, audience audience, position int)`;
  await tx.$executeRaw`
    INSERT INTO organization_country (organization_id, country_code, audience)
    SELECT of, country, audience FROM json_to_recordset(${parts('countries')}::json)
      AS c(of uuid, country text, audience audience)`;
  await tx.$executeRaw`
    INSERT INTO organization_language (id, organization_id, language_code, audience, position)
    SELECT id, of, language, audience, position FROM json_to_recordset(${parts('languages')}::json)
      AS l(id uuid, of uuid, language text, audience audience, position int)`;
  await tx.$executeRaw`
    INSERT INTO organization_term (organization_id, term_id, kind, audience, position)
    SELECT t.of, term.id, t.kind, t.audience, t.position FROM json_to_recordset(${parts('terms')}::json)
      AS t(of uuid, kind term_kind, slug text, audience audience, position int)
    JOIN term ON term.kind = t.kind AND term.slug = t.slug`;
  await index(tx, made);
  return made.length;
}

/** Writes what `refreshOrganizationSearch` would write, without reading the new rows again. */
async function index(tx: Transaction, made: readonly SyntheticOrganization[]): Promise<void> {
  const texts = await Promise.all(
    made.map(async (one) => {
      const places = (audiences: readonly string[]) =>
        one.places
          .filter(({ audience }) => audiences.includes(audience))
          .flatMap(({ region, municipality }) => [region, municipality])
          .map((text) => ({ text, locale: null }));
      const names = [one.name, one.acronym ?? '', ...one.texts.map(({ name }) => name)];
      const document = {
        A: names.map((text) => ({ text, locale: null })),
        B: places(['public']),
        C: one.texts.map(({ locale, summary, description }) => ({
          text: `${summary}\n${description}`,
          locale,
        })),
      };
      const own = { id: one.id, audience: 'public' };
      const towns = one.places.flatMap(({ country, region, municipality, audience }) => {
        const town = placeOf({ countryCode: country, region, municipality });
        return town ? [{ ...own, audience, class: 'T', keys: [town.key], words: [] }] : [];
      });
      const texts = (await indexedTexts(document, tx)).map((text) => ({ ...own, ...text }));
      const all = [...texts, ...towns];
      const [place] = one.places;
      if (!place || place.audience === 'public') return all;
      const facts = await indexedTexts({ A: [], B: places([place.audience]), C: [] }, tx);
      return [...all, ...facts.map((text) => ({ ...own, audience: place.audience, ...text }))];
    }),
  );
  await tx.$executeRaw`
    SELECT search_index(${made.map(({ id }) => id)}::uuid[], ${JSON.stringify(texts.flat())}::jsonb)`;
}
