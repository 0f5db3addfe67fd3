import type { TermKind } from '../data/shapes';

/** Ids of the terms by `kind/slug`. */
export type TermIds = ReadonlyMap<string, string>;

/**
 * The rows that join a record to its terms, in the given order.
 * @throws if the seed data name a term that does not exist
 */
export function termRows<K extends TermKind>(
  ids: TermIds,
  lists: Partial<Record<K, readonly string[]>>,
): { termId: string; kind: K; position: number }[] {
  return (Object.entries(lists) as [K, readonly string[]][]).flatMap(([kind, slugs]) =>
    slugs.map((slug, index) => ({ termId: termId(ids, kind, slug), kind, position: index + 1 })),
  );
}

/** One term's id. @throws as `termRows` */
export function termId(ids: TermIds, kind: TermKind, slug: string): string {
  const id = ids.get(`${kind}/${slug}`);
  if (!id) throw new Error(`the seed data name an unknown term: ${kind}/${slug}`);
  return id;
}
