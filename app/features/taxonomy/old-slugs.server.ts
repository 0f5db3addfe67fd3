import type { Locale } from '~/i18n/locale';
import { db } from '~/platform/db/client.server';
import { listAllTerms, type TermKind } from './taxonomy.server';

/** The current slug of the term that had an old slug; null if no term in use had it. */
export async function currentSlug(kind: TermKind, slug: string): Promise<string | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
  const row = await db().termSlug.findFirst({
    where: { kind, slug, term: { retiredAt: null } },
    select: { term: { select: { slug: true } } },
  });
  return row?.term.slug ?? null;
}

/** The URL parameters of lists that filter by terms, with their taxonomies. */
const narrowedBy: ReadonlyMap<string, TermKind> = new Map([
  ['expertise', 'expertise'],
  ['population', 'population'],
  ['service', 'service'],
  ['stage', 'stage'],
  ['type', 'resource_type'],
]);

/**
 * Where to redirect a list's URL that filters by terms which have been renamed or merged since.
 *
 * @returns the path and query with the current slugs; null if nothing has changed
 */
export async function movedList(url: URL, locale: Locale): Promise<string | null> {
  const asked = [...url.searchParams].filter(([name]) => narrowedBy.has(name));
  if (asked.length === 0) return null;
  const known = new Set((await listAllTerms(locale)).map(({ kind, slug }) => `${kind}/${slug}`));
  const isKnown = (name: string, value: string) => known.has(`${narrowedBy.get(name)}/${value}`);
  if (asked.every(([name, value]) => isKnown(name, value))) return null;
  const search = new URLSearchParams();
  let moved = false;
  for (const [name, value] of url.searchParams) {
    const kind = narrowedBy.get(name);
    const current = kind && !isKnown(name, value) ? await currentSlug(kind, value) : null;
    moved ||= current !== null;
    search.append(name, current ?? value);
  }
  return moved ? `${url.pathname}?${search}` : null;
}
