import { parseDirectoryQuery } from '~/features/search/directory/directory.schema';
import { searchDirectory } from '~/features/directory/directory.server';
import type { FacetName } from '~/features/search/directory/directory.schema';
import { visitor, type Actor } from '~/platform/auth/actor';

/** Searches the directory with the query of a URL; by default as a visitor who reads Spanish. */
export function ask(search: string, actor: Actor = visitor, locale = 'es') {
  return searchDirectory(actor, parseDirectoryQuery(new URLSearchParams(search)), locale);
}

/** The slugs that a query finds, in order. */
export async function found(search: string, actor: Actor = visitor): Promise<string[]> {
  return (await ask(search, actor)).results.map(({ slug }) => slug);
}

/** The options of a facet as `value: count`. */
export async function counts(
  search: string,
  facet: FacetName,
  actor: Actor = visitor,
): Promise<Record<string, number>> {
  const { facets } = await ask(search, actor);
  const options = facets[facet].flatMap((group) => group.options);
  return Object.fromEntries(options.map(({ value, count }) => [value, count]));
}
