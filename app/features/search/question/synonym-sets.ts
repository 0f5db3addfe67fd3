import type { Meaning } from './phrase';

/** The synonym sets of words, by the word as spelled (`=word`), without number and gender (`~word`), and by stem. */
export type SynonymSets = ReadonlyMap<string, ReadonlySet<string>>;

/** Stems shorter than this are shared by unrelated words. */
export const SHORTEST_STEM = 5;

/** A word without number and gender: "retornada" and "retornados" are one word, "retorno" is another. */
export const withoutEnding = (plain: string) => plain.replace(/(?:[aeo]s?|s)$/, '');

const asSpelt = (plain: string) => `=${plain}`;
const uninflected = (plain: string) => `~${withoutEnding(plain)}`;

/** The single words of each entry of the thesaurus, in both languages, are one synonym set. */
export function synonymSetsIn(meanings: readonly Meaning[]): SynonymSets {
  const sets = new Map<string, Set<string>>();
  for (const [index, { facet, phrases }] of meanings.entries()) {
    if (facet) continue;
    for (const { plain, stems, isOneWord, acronyms } of phrases) {
      if (!isOneWord) continue;
      // An abbreviation has no other forms.
      const forms = acronyms[0] ? [] : [...plain.map(uninflected), ...stems.flat()];
      for (const key of new Set([...plain.map(asSpelt), ...forms]))
        sets.set(key, (sets.get(key) ?? new Set()).add(`#${index}`));
    }
  }
  return sets;
}

/**
 * The synonym sets of a word, found as it is spelled or in another number or gender. If there are none, its stem is
 * looked up instead; that is not exact, since unrelated words can share a stem ("counselling" and "counsel").
 */
export function synonymSetsOf(
  sets: SynonymSets,
  { plain, stems }: { plain: string; stems: readonly string[] },
): { synonymSets: ReadonlySet<string>; isExact: boolean } {
  const exact = sets.get(asSpelt(plain)) ?? sets.get(uninflected(plain));
  if (exact) return { synonymSets: exact, isExact: true };
  const byStem = stems.flatMap((stem) =>
    stem.length < SHORTEST_STEM ? [] : [...(sets.get(stem) ?? [])],
  );
  return { synonymSets: new Set(byStem), isExact: false };
}
