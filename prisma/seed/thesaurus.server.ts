import { isDeepStrictEqual } from 'node:util';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { thesaurus } from '../data/thesaurus';

/**
 * Adds missing thesaurus entries and updates untouched ones. An entry counts as untouched while its
 * `updatedAt` equals its `createdAt`. Code that edits an entry or its words must change `updatedAt`, so that
 * the seed leaves the entry alone.
 *
 * @returns how many entries were written
 */
export async function seedThesaurus(tx: Transaction): Promise<number> {
  const known = new Map((await knownEntries(tx)).map((entry) => [entry.slug, entry]));
  const stale = thesaurus
    .map(({ slug, words }) => ({ slug, rows: rowsOf(words) }))
    .filter(({ slug, rows }) => {
      const entry = known.get(slug);
      if (!entry) return true;
      const isUntouched = entry.updatedAt.getTime() === entry.createdAt.getTime();
      return isUntouched && !isDeepStrictEqual(entry.words, rows);
    });
  if (stale.length === 0) return 0;
  const at = now();
  const missing = stale.filter(({ slug }) => !known.has(slug));
  await tx.thesaurusEntry.createMany({
    data: missing.map(({ slug }) => ({ slug, createdAt: at, updatedAt: at })),
  });
  const slugs = stale.map(({ slug }) => slug);
  await tx.thesaurusWord.deleteMany({ where: { entry: { slug: { in: slugs } } } });
  const ids = await tx.thesaurusEntry.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true },
  });
  const idOf = new Map(ids.map(({ id, slug }) => [slug, id]));
  await tx.thesaurusWord.createMany({
    data: stale.flatMap(({ slug, rows }) =>
      rows.map((row) => ({ entryId: idOf.get(slug) ?? '', ...row })),
    ),
  });
  return stale.length;
}

function rowsOf(words: Record<string, readonly string[]>) {
  return Object.entries(words)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([locale, list]) => list.map((word, position) => ({ locale, position, word })));
}

function knownEntries(tx: Transaction) {
  return tx.thesaurusEntry.findMany({
    select: {
      slug: true,
      createdAt: true,
      updatedAt: true,
      words: {
        orderBy: [{ locale: 'asc' }, { position: 'asc' }],
        select: { locale: true, position: true, word: true },
      },
    },
  });
}
