import type { Locale } from '~/i18n/locale';
import { db } from '~/platform/db/client.server';
import type { TermKind } from '~/platform/db/generated/enums';
import { heldReference } from './reference.server';

export type { TermKind };

/** A term in the reader's language, or in another if it has no name in theirs. */
export interface TermView {
  id: string;
  kind: TermKind;
  slug: string;
  name: string;
  description: string;
  /** The language of name and description. */
  locale: string;
  /** Slug of the group; expertise areas have one. */
  parent: string | null;
  /** ISO codes of the countries to whose law it belongs, if it exists there alone. */
  lawOf: readonly string[];
  /** It is knowledge about a country, which one can have without working there. */
  isKnowledge: boolean;
}

/** The terms in use of one taxonomy, in their fixed order. */
export async function listTerms(kind: TermKind, locale: Locale): Promise<TermView[]> {
  return (await listAllTerms(locale)).filter((term) => term.kind === kind);
}

/** Retired terms, as `kind/slug`. */
export function retiredTerms(): Promise<ReadonlySet<string>> {
  return heldReference('retired', async () => {
    const rows = await db().term.findMany({
      where: { retiredAt: { not: null } },
      select: { kind: true, slug: true },
    });
    return new Set(rows.map(({ kind, slug }) => `${kind}/${slug}`));
  });
}

/** Terms that are knowledge about a country, as `kind/slug`. */
export function knowledgeTerms(): Promise<ReadonlySet<string>> {
  return heldReference('knowledge', async () => {
    const rows = await db().term.findMany({
      where: { isKnowledge: true, retiredAt: null },
      select: { kind: true, slug: true },
    });
    return new Set(rows.map(({ kind, slug }) => `${kind}/${slug}`));
  });
}

/** A term in use, or null if the taxonomy has none with that slug. */
export async function findTerm(
  kind: TermKind,
  slug: string,
  locale: Locale,
): Promise<TermView | null> {
  return (await listTerms(kind, locale)).find((term) => term.slug === slug) ?? null;
}

/** The areas of expertise under their groups. */
export async function listExpertiseByGroup(
  locale: Locale,
): Promise<{ group: TermView; areas: TermView[] }[]> {
  const groups = await listTerms('expertise_group', locale);
  const areas = await listTerms('expertise', locale);
  return groups.map((group) => ({
    group,
    areas: areas.filter(({ parent }) => parent === group.slug),
  }));
}

/** The terms in use of every taxonomy. */
export function listAllTerms(locale: Locale): Promise<TermView[]> {
  return heldReference(`terms/${locale}`, async () => {
    const rows = await db().term.findMany({
      where: { retiredAt: null },
      orderBy: [{ kind: 'asc' }, { position: 'asc' }, { slug: 'asc' }],
      select: {
        id: true,
        kind: true,
        slug: true,
        lawOf: true,
        isKnowledge: true,
        parent: { select: { slug: true } },
        texts: {
          orderBy: { locale: 'asc' },
          select: { locale: true, name: true, description: true },
        },
      },
    });
    return rows.map(({ texts, parent, ...term }) => {
      const text = texts.find((one) => one.locale === locale && one.name) ?? texts[0];
      return {
        ...term,
        parent: parent?.slug ?? null,
        name: text?.name ?? term.slug,
        description: text?.description ?? '',
        locale: text?.locale ?? locale,
      };
    });
  });
}
