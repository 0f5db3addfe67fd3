import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { locales } from '~/i18n/locale';
import { listTerms } from '~/features/taxonomy/taxonomy.server';
import { now } from '~/platform/clock.server';
import { searchWords } from '~/platform/db/search-words';
import { stopWords } from '~/platform/db/stop-words';
import { indexedTexts } from '~/platform/db/text-search.server';
import { entryView, type EntryView } from './entry-view';
import { readEntries } from './compare.server';
import { findEntries, type StoredEntry } from './stored-entries.queries.server';

/** How many entries a group of a list names. */
const named = 5;

export interface FoundProcedures {
  total: number;
  first: Pick<
    EntryView,
    'slug' | 'country' | 'stage' | 'kind' | 'text' | 'standing' | 'situations'
  >[];
}

interface Asked {
  q: string;
  country: readonly string[];
  stage: readonly string[];
}

// Of published revisions, which never change. Bounded by what is published.
const known = new Map<string, ReadonlySet<string>>();

/**
 * The published entries that a question is about: those with at least half of its words, the most first. They are the
 * same for every reader. Without words none are found, since the comparison lists them all.
 */
export async function findProcedures(asked: Asked, locale: Locale): Promise<FoundProcedures> {
  const words = [...new Set(searchWords(asked.q).map(({ plain }) => plain))].filter(
    (word) => !stopWords.has(word),
  );
  if (words.length === 0) return { total: 0, first: [] };
  const at = now();
  const [entries, keys] = await Promise.all([
    findEntries(
      {
        ...(asked.country.length > 0 && { countries: asked.country }),
        ...(asked.stage.length > 0 && { stages: asked.stage }),
      },
      at,
    ),
    Promise.all(words.map((word) => keysOf([word]))),
  ]);
  const stages = await Promise.all(locales.map((one) => listTerms('stage', one)));
  const ranked = await Promise.all(
    entries.map(async (entry) => {
      const own = await keysOfEntry(entry, stages.flat());
      const hits = keys.filter((some) => [...some].some((key) => own.has(key))).length;
      return { entry, hits };
    }),
  );
  const found = ranked
    .filter(({ hits }) => hits > 0 && 2 * hits >= words.length)
    .sort((a, b) => b.hits - a.hits);
  const views = found.flatMap(({ entry }) => entryView(entry, locale, at) ?? []);
  return { total: views.length, first: views.slice(0, named).map(brief) };
}

const brief = ({ slug, country, stage, kind, text, standing, situations }: EntryView) => ({
  ...{ slug, country, stage, kind, text, standing, situations },
});

async function keysOf(texts: readonly string[]): Promise<ReadonlySet<string>> {
  const indexed = await indexedTexts({
    A: [],
    B: [],
    C: texts.map((text) => ({ text, locale: null })),
  });
  return new Set(indexed.flatMap(({ keys }) => keys));
}

async function keysOfEntry(
  entry: StoredEntry,
  stages: readonly { slug: string; name: string }[],
): Promise<ReadonlySet<string>> {
  const [revision] = entry.revisions;
  if (!revision) return new Set();
  const held = known.get(revision.id);
  if (held) return held;
  const keys = await keysOf([
    ...revision.texts.map(({ text }) => text),
    ...revision.citations.flatMap(({ instrument, source }) => [instrument?.number ?? '', source]),
    ...locales.map((locale) => countryName(locale, entry.countryCode)),
    ...stages.filter(({ slug }) => slug === entry.stage.slug).map(({ name }) => name),
  ]);
  known.set(revision.id, keys);
  return keys;
}

/** What is published about a country, for its page. */
export async function listCountryProcedures(
  country: string,
  locale: Locale,
): Promise<FoundProcedures> {
  const entries = await readEntries({ countries: [country] }, locale, now());
  return { total: entries.length, first: entries.slice(0, named).map(brief) };
}
