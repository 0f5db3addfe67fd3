import type { Meaning } from './phrase';

/** Families of words by each stem of these, and by these as they are spelt, behind a sign. */
export type Families = ReadonlyMap<string, ReadonlySet<string>>;

/** Single words of one entry of the thesaurus are a family. */
export function familiesIn(meanings: readonly Meaning[]): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const [index, { facet, phrases }] of meanings.entries()) {
    if (facet) continue;
    for (const { plain, stems, isOneWord, acronyms } of phrases) {
      if (!isOneWord) continue;
      const own = acronyms[0] ? [] : stems.flat();
      const inflected = acronyms[0] ? [] : plain.map(inflectedAs);
      for (const key of new Set([...plain.map(speltAs), ...inflected, ...own])) {
        const of = families.get(key) ?? new Set();
        families.set(key, of.add(`#${index}`));
      }
    }
  }
  return families;
}

/**
 * Families of a word: those that have it as it is spelt, else in another number or gender, else by its stem; that last
 * is less sure, since "counselling" and "counsel", "público" and "publicar" share one.
 */
export function familiesOf(
  families: Families,
  { plain, stems }: { plain: string; stems: Iterable<string> },
): { families: ReadonlySet<string>; isSure: boolean } {
  const sure = families.get(speltAs(plain)) ?? families.get(inflectedAs(plain));
  if (sure) return { families: sure, isSure: true };
  const kin = [...stems].flatMap((stem) =>
    stem.length < SHORTEST_STEM ? [] : [...(families.get(stem) ?? [])],
  );
  return { families: new Set(kin), isSure: false };
}

/** Shorter stems are shared by words that have nothing to do with each other. */
export const SHORTEST_STEM = 5;

const speltAs = (plain: string) => `=${plain}`;
const inflectedAs = (plain: string) => `~${withoutEnding(plain)}`;

/** Without number and gender: "retornada" is "retornados" and not "retorno". */
export const withoutEnding = (plain: string) => plain.replace(/(?:[aeo]s?|s)$/, '');
