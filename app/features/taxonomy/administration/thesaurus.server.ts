import { perLocale, type Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { pageWithin, rowsPerPage } from '~/platform/paging';
import { thesaurusQuery, type EntryForm } from './vocabulary.schema';

// A removed entry keeps its row, without words, so that the seed does not bring it back.
const inUse = { words: { some: {} } } as const;
const inOrder = [{ locale: 'asc' }, { position: 'asc' }] as const;

/**
 * One page of the thesaurus entries that have a word which contains the query, sorted by slug.
 *
 * @param query the URL's parameters; invalid ones are ignored
 * @returns null if the actor may not change the thesaurus
 */
export async function listThesaurus(actor: Actor, query: Record<string, string>) {
  if (!can(actor, 'taxonomy.administer')) return null;
  const { q, ...asked } = thesaurusQuery.parse(query);
  const word = { contains: q, mode: 'insensitive' } as const;
  const where = q === '' ? inUse : { words: { some: { word } } };
  const total = await db().thesaurusEntry.count({ where });
  const { page, pages, skip } = pageWithin(asked.page, total, rowsPerPage);
  const entries = await db().thesaurusEntry.findMany({
    where,
    orderBy: { slug: 'asc' },
    skip,
    take: rowsPerPage,
    select: { slug: true, words: { orderBy: [...inOrder], select: { locale: true, word: true } } },
  });
  return {
    q,
    total,
    page,
    pages,
    entries: entries.map(({ slug, words }) => ({ slug, words: byLanguage(words) })),
  };
}

export type ThesaurusList = NonNullable<Awaited<ReturnType<typeof listThesaurus>>>;

/** An entry with the values of its form, or null. It is read in the caller's transaction if there is one. */
export async function findEntry(actor: Actor, slug: string, tx: Transaction = db()) {
  if (!can(actor, 'taxonomy.administer') || !/^[a-z0-9-]{1,200}$/.test(slug)) return null;
  const row = await tx.thesaurusEntry.findFirst({
    where: { slug, ...inUse },
    select: {
      id: true,
      slug: true,
      updatedAt: true,
      words: { orderBy: [...inOrder], select: { locale: true, word: true } },
    },
  });
  if (!row) return null;
  const words = byLanguage(row.words);
  const values: EntryForm = {
    words: perLocale((locale) => words[locale]?.join('\n') ?? ''),
    seen: row.updatedAt.toISOString(),
  };
  return { id: row.id, slug: row.slug, updatedAt: row.updatedAt, values };
}

function byLanguage(
  words: readonly { locale: string; word: string }[],
): Record<Locale, readonly string[]> {
  return perLocale((locale) =>
    words.filter((one) => one.locale === locale).map(({ word }) => word),
  );
}
