import type { Phrase } from './phrase';
import { weights } from './weights';

type Relations = ReadonlyMap<string, readonly string[]>;

/**
 * Which terms have the same phrasings. Related terms share a few; interchangeable ones share so many that the words do
 * not tell which of them was meant ("therapy" is mental health and psychosocial care).
 *
 * @param ways the names and phrasings of each term, in both languages
 */
export function relationsOf(ways: ReadonlyMap<string, readonly Pick<Phrase, 'plain'>[]>): {
  related: Relations;
  interchangeable: Relations;
} {
  const sets = [...ways].map(
    ([facet, phrases]) =>
      [facet, phrases.length, new Set(phrases.map(({ plain }) => plain.join(' ')))] as const,
  );
  const related = new Map<string, string[]>();
  const interchangeable = new Map<string, string[]>();
  for (const [facet, count, own] of sets)
    for (const [other, otherCount, others] of sets) {
      if (facet === other) continue;
      const shared = [...own].filter((way) => others.has(way)).length;
      if (shared < weights.relatedBy) continue;
      push(related, facet, other);
      if (shared >= weights.interchangeableBy * Math.min(count, otherCount))
        push(interchangeable, facet, other);
    }
  return { related, interchangeable };
}

function push(relations: Map<string, string[]>, facet: string, other: string): void {
  relations.set(facet, [...(relations.get(facet) ?? []), other]);
}
