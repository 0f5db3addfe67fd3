import { visitor } from '~/platform/auth/actor';
import { audiences, type Audience } from '~/platform/auth/audience';
import { db, type Transaction } from '~/platform/db/client.server';
import {
  indexedTexts,
  type IndexedText,
  type WeightedText,
} from '~/platform/db/text-search.server';
import type { Job } from '~/platform/jobs/job';
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
    await write(
      tx,
      ids,
      organizations.flatMap((organization) => textsOf(organization, risks)),
    );
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
    const texts = rows.flatMap(({ id, ...row }) =>
      indexedTexts({ A: namesOf(row), B: [], C: [], D: [] }).map((text) => {
        return { id, audience: 'public' as const, ...text };
      }),
    );
    await write(tx, ids, texts);
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

interface OwnText extends IndexedText {
  id: string;
  audience: Audience;
}

async function write(
  tx: Transaction,
  ids: readonly string[],
  texts: readonly OwnText[],
): Promise<void> {
  await tx.$executeRaw`
    SELECT search_index(${[...ids]}::uuid[], ${JSON.stringify(texts)}::json)`;
}

/** The texts of an organization by audience, without those that a wider audience already has. */
function textsOf(organization: Source, risks: ReadonlyMap<string, Risk>) {
  const seen = new Set<string>();
  return audiences.flatMap((audience) =>
    indexedTexts(documentFor(organization, audience, risks.get(organization.id)))
      .filter((text) => {
        const key = `${text.class} ${text.spanish}`;
        return !seen.has(key) && seen.add(key);
      })
      .map((text) => ({ id: organization.id, audience, ...text })),
  );
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
      texts: { select: { name: true, summary: true, description: true } },
      places: { select: { audience: true, countryCode: true, region: true, municipality: true } },
      languages: { select: { audience: true, variant: true, municipality: true } },
      services: {
        select: { audience: true, texts: { select: { description: true, reach: true } } },
      },
    },
  });
}

function namesOf({ name, acronym, texts }: Named): string[] {
  return [name, acronym ?? '', ...texts.map((text) => text.name)];
}

/** Leaves out countries, languages and terms: they are indexed as facts, which any of their words find. */
function documentFor(source: Source, reader: Audience, anyRisk: Risk | undefined): WeightedText {
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
    ],
    C: source.texts.map(({ summary }) => text(summary)),
    D: [...source.texts, ...seen(source.services).flatMap(({ texts }) => texts)].map((one) =>
      text([one.description, 'reach' in one ? one.reach : ''].join(' ')),
    ),
  };
}
