import { beforeAll, describe, expect, it } from 'vitest';
import {
  everybody,
  facetNames,
  type DirectoryQuery,
} from '~/features/search/directory/directory.schema';
import { facetRows } from '~/features/search/directory/matching.queries.server';
import { countPairs } from '~/features/search/directory/pairs.server';
import { searchIndex } from '~/features/search/directory/search.queries.server';
import { refreshOrganizationSearch } from '~/features/search/directory/search-index.server';
import { defaultLocale, locales, type Locale } from '~/i18n/locale';
import { visitor, type Actor } from '~/platform/auth/actor';
import { listedSql } from '~/platform/auth/listed-sql.server';
import { inAlphabet } from '~/platform/db/alphabets.server';
import { db } from '~/platform/db/client.server';
import { Prisma } from '~/platform/db/generated/client';
import { Chance } from '../../../prisma/seed/random';
import { mendDirectoryIndex } from '../../../prisma/seed/search.server';
import { seedSynthetic } from '../../../prisma/seed/synthetic.server';
import { actorOf, aPerson } from '../../factories/people';

// The bitmap index, which every write keeps up to date, is compared with plain SQL on the facts themselves.

const chance = new Chance(20_261_126);
let actors: Record<string, Actor>;

beforeAll(async () => {
  await seedSynthetic(db(), { organizations: 600, resources: 0, seed: 3 });
  const ids = (
    await db().organization.findMany({ orderBy: { slug: 'asc' }, select: { id: true } })
  ).map(({ id }) => id);
  const [own = '', ...others] = ids;
  await disturb(others);
  // Without statistics, the planner may choose a plan for the plain statements that takes minutes.
  await db().$executeRaw`ANALYZE`;
  const organization = { id: own };
  actors = {
    visitor,
    partner: await actorOf(await aPerson({ memberOf: organization })),
    administrator: await actorOf(await aPerson({ isNetworkAdmin: true })),
  };
});

/** What happens to organizations: they are archived, hidden for safety, restored, deleted and changed. */
async function disturb(ids: readonly string[]) {
  const at = new Date();
  const [archived, hidden, back, gone] = [0, 1, 2, 3].map((n) =>
    ids.filter((_, i) => i % 17 === n),
  );
  const set = (list: string[] = [], data: object) =>
    db().organization.updateMany({ where: { id: { in: list } }, data });
  await set(archived, { archivedAt: at });
  await set(hidden, { hiddenForSafetyAt: at, hidingReason: 'Amenazas' });
  await set(back, { archivedAt: at });
  await set(back, { archivedAt: null, verifiedAt: at, name: 'Ánimas' });
  await db().organization.deleteMany({ where: { id: { in: gone ?? [] } } });
  const changed = ids.filter((_, i) => i % 17 === 5);
  await db().$transaction(async (tx) => {
    await tx.organizationTerm.updateMany({
      where: { organizationId: { in: changed } },
      data: { audience: 'organization' },
    });
    await tx.organizationCountry.deleteMany({ where: { organizationId: { in: changed } } });
    await tx.organizationKnownCountry.createMany({
      data: changed.map((organizationId, i) => ({
        organizationId,
        countryCode: ['HN', 'GT', 'US'][i % 3] ?? 'HN',
        audience: (['public', 'network', 'organization'] as const)[i % 2] ?? 'public',
      })),
    });
    await refreshOrganizationSearch(tx, changed);
  });
}

/** A query with some values of some facets. */
function aQuestion(): DirectoryQuery {
  const values = {
    country: ['GT', 'MX', 'US', 'HN', 'BZ'],
    knows: ['GT', 'HN', 'US'],
    language: ['spa', 'eng', 'mam', 'cab'],
    expertise: ['asylum', 'mhpss', 'family-tracing', 'trafficking', 'advocacy'],
    service: ['shelter', 'health', 'education', 'training'],
    population: ['unaccompanied', 'returned', 'indigenous'],
    stage: ['origin', 'transit', 'reception'],
  };
  const chosen = chance
    .some(facetNames, 0, 3)
    .map((name) => [name, chance.some(values[name], 1, 3)]);
  return {
    ...everybody,
    ...Object.fromEntries(chosen),
    sort: chance.one(['name', 'verified', 'relevance']),
  };
}

/** The same, computed from the facts: ids in order, and how many results each value of a facet would give. */
async function plainly(actor: Actor, query: DirectoryQuery, locale: Locale) {
  const passing = (except?: string) =>
    Prisma.join(
      [
        listedSql(Prisma.sql`o`),
        ...facetNames
          .filter((name) => name !== except && query[name].length > 0)
          .map(
            (
              name,
            ) => Prisma.sql`o.id IN (SELECT f.organization_id FROM (${facetRows(actor, name)}) f
              WHERE f.value = ANY(${query[name]}::text[]))`,
          ),
      ],
      ' AND ',
    );
  const byName = Prisma.sql`${inAlphabet(locale, Prisma.sql`alphabetical(o.name)`)}, o.id`;
  const order =
    query.sort === 'name' ? byName : Prisma.sql`o.verified_at DESC NULLS LAST, ${byName}`;
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT o.id::text FROM organization o WHERE ${passing()} ORDER BY ${order}`;
  const counts: Record<string, Record<string, number>> = {};
  for (const name of facetNames) {
    const rows = await db().$queryRaw<{ value: string; n: number }[]>`
      SELECT f.value, count(DISTINCT o.id)::int AS n FROM organization o
      JOIN (${facetRows(actor, name)}) f ON f.organization_id = o.id
      WHERE ${passing(name)} GROUP BY f.value`;
    counts[name] = Object.fromEntries(rows.map(({ value, n }) => [value, n]));
  }
  return { ids: ids.map(({ id }) => id), counts };
}

describe('the index answers as the facts do', () => {
  it.each(['visitor', 'partner', 'administrator'])('for a %s', async (name) => {
    const actor = actors[name] ?? visitor;
    for (let round = 0; round < 8; round += 1) {
      const query = aQuestion();
      const locale = locales[chance.below(locales.length)] ?? defaultLocale;
      const { ids, counts } = await plainly(actor, query, locale);
      const offset = chance.below(Math.max(1, ids.length));
      const wish = { limit: 20, offset, withFacets: true, locale };
      const { total, facets, found } = await searchIndex(actor, { words: [] }, query, wish);
      expect(total).toBe(ids.length);
      expect(found.map(({ id }) => id)).toEqual(ids.slice(offset, offset + 20));
      for (const facet of facetNames)
        expect(Object.fromEntries(facets[facet])).toEqual(counts[facet]);
    }
  });

  it('after writing all bits anew too', async () => {
    const bits = () => db().$queryRaw`
      SELECT key, chunk, audience, md5(bits::text) FROM search_posting ORDER BY 1, 2, 3`;
    const kept = await bits();
    await db().$executeRaw`SELECT search_rebuild()`;
    expect(await bits()).toEqual(kept);
  });

  it('for two facets at once', async () => {
    for (const actor of Object.values(actors)) {
      const [rows, columns] = ['expertise', 'country'] as const;
      const pairs = await countPairs(actor, rows, columns, { language: ['spa', 'mam'] });
      const plain = await db().$queryRaw<{ row: string; column: string; n: number }[]>`
        SELECT a.value AS row, b.value AS column, count(DISTINCT o.id)::int AS n FROM organization o
        JOIN (${facetRows(actor, rows)}) a ON a.organization_id = o.id
        JOIN (${facetRows(actor, columns)}) b ON b.organization_id = o.id
        JOIN (${facetRows(actor, 'language')}) c ON c.organization_id = o.id AND c.value IN ('spa', 'mam')
        WHERE ${listedSql(Prisma.sql`o`)} GROUP BY 1, 2`;
      expect(plain.length).toBeGreaterThan(20);
      for (const { row, column, n } of plain)
        expect([row, column, pairs.of(row, column)]).toEqual([row, column, n]);
      expect([...pairs.columns].sort()).toEqual(
        [...new Set(plain.map((one) => one.column))].sort(),
      );
    }
  });

  it('after a copy of the database that left the bits out, or came with another release’s', async () => {
    const bits = () => db().$queryRaw`
      SELECT key, chunk, audience, md5(bits::text) FROM search_posting ORDER BY 1, 2, 3`;
    const kept = await bits();
    await db().$executeRaw`DELETE FROM search_posting`;
    await mendDirectoryIndex(db());
    expect(await bits()).toEqual(kept);
    await db().$executeRaw`DELETE FROM search_posting WHERE key < 'f'`;
    await db().$executeRaw`UPDATE organization_search SET keys = '{}'`;
    await db().$executeRaw`UPDATE search_state SET index_version = 0`;
    await mendDirectoryIndex(db());
    expect(await db().searchState.findFirst()).not.toMatchObject({ indexVersion: 0 });
    const [row] = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM organization_search WHERE audience = 'public' AND cardinality(keys) = 0`;
    expect(row?.n).toBe(0);
  });

  it('when many write at once', async () => {
    const ids = (await db().organization.findMany({ take: 12, select: { id: true } })).map(
      ({ id }) => id,
    );
    await Promise.all(
      ids.map((id, n) =>
        db().$transaction(
          async (tx) => {
            await tx.organizationText.updateMany({
              where: { organizationId: id },
              data: { summary: `Zurcido número ${n}` },
            });
            await refreshOrganizationSearch(tx, [id]);
          },
          { maxWait: 20_000, timeout: 20_000 },
        ),
      ),
    );
    const [row] = await db().$queryRaw<{ n: number }[]>`
      SELECT sum(bit_count(bits))::int AS n FROM search_posting WHERE key = 'w:zurcido'`;
    expect(row?.n).toBe(12);
  });
});

it('reads no large table from end to end', async () => {
  await db().$executeRaw`ANALYZE`;
  const query = { ...everybody, country: ['GT'], expertise: ['asylum'] };
  const words = [
    {
      typed: '',
      plain: '',
      terms: [],
      isKnown: true,
      weights: [8, 1, 1] as const,
      alternatives: [{ parts: [{ keys: ['es:familia', 'en:family'], stems: [] }] }],
    },
  ];
  const scans = await db().$transaction(async (tx) => {
    const count = () => tx.$queryRaw<{ relname: string; n: bigint }[]>`
      SELECT relname::text, seq_scan AS n FROM pg_stat_xact_user_tables
      WHERE relname IN ('search_posting', 'search_entry', 'organization_search', 'organization') ORDER BY 1`;
    const before = await count();
    for (const sort of ['relevance', 'name', 'verified'] as const)
      await searchIndex(
        visitor,
        { words },
        { ...query, sort },
        { limit: 20, offset: 0, withFacets: true },
        tx,
      );
    const after = await count();
    return after.map(({ relname, n }, index) => [relname, Number(n - (before[index]?.n ?? 0n))]);
  });
  expect(scans).toHaveLength(4);
  for (const [table, n] of scans) expect([table, n]).toEqual([table, 0]);
});
