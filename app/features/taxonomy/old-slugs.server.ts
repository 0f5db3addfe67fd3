import type { Locale } from '~/i18n/locale';
import { db } from '~/platform/db/client.server';
import { listAllTerms, type TermKind } from './taxonomy.server';

/** The address that a term has now, for one that it had before; null when it never was one. */
export async function currentSlug(kind: TermKind, slug: string): Promise<string | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
  const row = await db().termSlug.findFirst({
    where: { kind, slug, term: { retiredAt: null } },
    select: { term: { select: { slug: true } } },
  });
  return row?.term.slug ?? null;
}

/** The taxonomies that a list's address narrows by, by the name of the parameter. */
const narrowedBy: ReadonlyMap<string, TermKind> = new Map([
  ['expertise', 'expertise'],
  ['population', 'population'],
  ['service', 'service'],
  ['stage', 'stage'],
  ['type', 'resource_type'],
]);

/**
 * Where a list's address leads when it narrows by terms that have been renamed or merged since.
 *
 * @returns the path and query with their addresses of now; null where all is as it should be
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
