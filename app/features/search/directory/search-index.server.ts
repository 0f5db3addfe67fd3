import { visitor } from '~/platform/auth/actor';
import { audiences, type Audience } from '~/platform/auth/audience';
import { db, type Transaction } from '~/platform/db/client.server';
import { indexedTexts, type IndexedText, type LocatedText } from '~/platform/db/text-search.server';
import type { Job } from '~/platform/jobs/job';
import { placeOf } from '../places/find-place';
import { blurPlaces, blurText, type Risk } from '~/features/protection/blur';
import { readRisks } from '~/features/protection/raised-risk.server';

// How many organizations are written in one statement.
const BATCH = 200;

/** In milliseconds; enough for a batch of long profiles. */
const patience = { timeout: 25_000 };

/**
 * Updates the search index of these organizations. Each word and fact is indexed under the widest audience that
 * may know it; others cannot find an organization at raised risk by its places. Call it in the transaction of
 * every change to an organization, its texts, places, countries, terms, languages or risk. No call is needed when
 * an organization is archived or hidden for safety: database triggers do that.
 */
export async function refreshOrganizationSearch(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<void> {
  await inBatches(organizationIds, async (ids) => {
    await holdCountries(tx, ids);
    const organizations = await read(tx, ids);
    // Read for a visitor: what a visitor may not learn, other partners may not learn either.
    const risks = await readRisks(visitor, ids, tx);
    const texts = await Promise.all(organizations.map((one) => textsOf(tx, one, risks)));
    const towns = organizations.flatMap((one) => townsOf(one, risks.get(one.id)));
    await write(tx, ids, [...texts.flat(), ...towns]);
  });
}

/**
 * Reduces the search index of these organizations to their names and facts such as countries, so that no word of
 * a text or place finds them. It is cheap, for the moment in which their risk is raised, before `refreshingSearch`
 * has worked out what else may find them.
 */
export async function limitSearchToNames(
  tx: Transaction,
  organizationIds: readonly string[],
): Promise<void> {
  await inBatches(organizationIds, async (ids) => {
    const rows = await tx.organization.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, name: true, acronym: true, texts: { select: { name: true } } },
    });
    const texts = await Promise.all(
      rows.map(async ({ id, ...row }) =>
        (await indexedTexts({ A: namesOf(row), B: [], C: [] }, tx)).map((text) => {
          return { id, audience: 'public' as const, ...text };
        }),
      ),
    );
    await write(tx, ids, texts.flat());
  });
}

/** Rewrites the search index of organizations in batches, so that nobody waits for long. */
export const refreshingSearch: Job<{ organizationIds: string[] }> = {
  name: 'refresh-search',
  async work({ organizationIds }, signal) {
    await inBatches(organizationIds, async (ids) => {
      signal.throwIfAborted();
      await db().$transaction(async (tx) => {
        // The lock puts this and concurrent saves in sequence, so that the newest text is written last.
        await tx.$queryRaw`
          SELECT id FROM organization WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
        await refreshOrganizationSearch(tx, ids);
      }, patience);
    });
  },
};

async function inBatches(
  all: readonly string[],
  work: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < all.length; start += BATCH)
    await work(all.slice(start, start + BATCH));
}

interface OwnText extends Omit<IndexedText, 'class'> {
  id: string;
  audience: Audience;
  /** T: the key of a town in the gazetteer */
  class: IndexedText['class'] | 'T';
}

async function write(
  tx: Transaction,
  ids: readonly string[],
  texts: readonly OwnText[],
): Promise<void> {
  await tx.$executeRaw`SELECT search_index(${[...ids]}::uuid[], ${JSON.stringify(texts)}::jsonb)`;
}

/** The texts of an organization by audience, without those that a wider audience already has. */
async function textsOf(
  tx: Transaction,
  organization: Source,
  risks: ReadonlyMap<string, Risk>,
): Promise<OwnText[]> {
  const seen = new Set<string>();
  const found: OwnText[] = [];
  for (const audience of audiences) {
    const document = documentFor(organization, audience, risks.get(organization.id));
    for (const text of await indexedTexts(document, tx)) {
      const key = `${text.class} ${text.words.join(' ')}`;
      if (!seen.has(key)) found.push({ id: organization.id, audience, ...text });
      seen.add(key);
    }
  }
  return found;
}

/** The towns of an organization's places by audience, as precisely as readers may know them. */
function townsOf({ id, places }: Source, risk: Risk | undefined): OwnText[] {
  return audiences.flatMap((audience) => {
    const own = places.filter((place) => place.audience === audience);
    const seen = blurPlaces(own, audience === 'organization' ? undefined : risk);
    return seen.flatMap((place) => {
      const town = placeOf(place);
      return town ? [{ id, audience, class: 'T' as const, keys: [town.key], words: [] }] : [];
    });
  });
}

/** Locks the countries of these organizations, so that no index entry misses a concurrent change of their risk. */
async function holdCountries(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT c.code FROM country c
    WHERE c.code IN (
      SELECT p.country_code FROM organization_place p WHERE p.organization_id = ANY(${[...ids]}::uuid[]))
    ORDER BY c.code FOR SHARE`;
}

type Source = Awaited<ReturnType<typeof read>>[number];

interface Named {
  name: string;
  acronym: string | null;
  texts: readonly { name: string }[];
}

function read(tx: Transaction, ids: readonly string[]) {
  return tx.organization.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      acronym: true,
      texts: { select: { locale: true, name: true, summary: true, description: true } },
      places: { select: { audience: true, countryCode: true, region: true, municipality: true } },
      languages: { select: { audience: true, variant: true, municipality: true } },
      services: {
        select: {
          audience: true,
          texts: { select: { locale: true, description: true, reach: true } },
        },
      },
    },
  });
}

function namesOf({ name, acronym, texts }: Named): LocatedText[] {
  return [name, acronym ?? '', ...texts.map((text) => text.name)].map(ofNoLanguage);
}

/** A name or a fact: its words may be of any language. */
const ofNoLanguage = (text: string): LocatedText => ({ text, locale: null });

/** Leaves out countries, languages and terms: they are indexed as facts, which any of their words find. */
function documentFor(
  source: Source,
  reader: Audience,
  anyRisk: Risk | undefined,
): Record<IndexedText['class'], LocatedText[]> {
  const risk = reader === 'organization' ? undefined : anyRisk;
  const text = (one: string) => blurText(one, risk);
  // `audiences` goes from everybody to the organization alone; each may also read what the ones before it may.
  const level = audiences.indexOf(reader);
  const seen = <T extends { audience: Audience }>(rows: T[]) =>
    rows.filter(({ audience }) => audiences.indexOf(audience) <= level);
  return {
    A: namesOf(source),
    B: [
      ...blurPlaces(seen(source.places), risk).flatMap(({ region, municipality }) => [
        region,
        municipality,
      ]),
      ...seen(source.languages).flatMap(({ variant, municipality }) => [
        text(variant),
        risk?.isWhole ? '' : municipality,
      ]),
    ].map(ofNoLanguage),
    C: [
      ...source.texts.map((one) => ({ ...one, reach: '' })),
      ...seen(source.services).flatMap(({ texts }) =>
        texts.map((one) => ({ ...one, summary: '' })),
      ),
    ].map(({ locale, summary, description, reach }) => ({
      locale,
      text: [summary, description, reach].map(text).join('\n'),
    })),
  };
}
