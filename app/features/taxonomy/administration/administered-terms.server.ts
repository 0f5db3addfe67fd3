import { perLocale, type Locale } from '~/i18n/locale';
import type { Actor } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { kindOf } from './term-kind';
import { termSlug, type Taxonomy, type TermForm } from './vocabulary.schema';

/**
 * The terms of a taxonomy for its administrators, with how often each is used; retired terms are last.
 *
 * @returns null if the actor may not change taxonomies
 */
export async function listAdministeredTerms(actor: Actor, taxonomy: Taxonomy) {
  if (!can(actor, 'taxonomy.administer')) return null;
  const rows = await db().term.findMany({
    where: { kind: kindOf(taxonomy) },
    orderBy: [{ parent: { position: 'asc' } }, { position: 'asc' }, { slug: 'asc' }],
    select: {
      slug: true,
      retiredAt: true,
      parent: { select: { texts: { select: { locale: true, name: true } } } },
      texts: { select: { locale: true, name: true } },
      _count: {
        select: { organizations: true, resources: true, resourcesOf: true, contacts: true },
      },
    },
  });
  const terms = rows.map(({ _count, texts, parent, ...term }) => ({
    ...term,
    names: namesOf(texts),
    group: parent ? namesOf(parent.texts) : null,
    organizations: _count.organizations + _count.contacts,
    resources: _count.resources + _count.resourcesOf,
  }));
  const isRetired = ({ retiredAt }: (typeof terms)[number]) => retiredAt !== null;
  return [...terms.filter((term) => !isRetired(term)), ...terms.filter(isRetired)];
}

export type AdministeredTerm = NonNullable<
  Awaited<ReturnType<typeof listAdministeredTerms>>
>[number];

function namesOf(texts: readonly { locale: string; name: string }[]): Record<Locale, string> {
  return perLocale((locale) => texts.find((text) => text.locale === locale)?.name ?? '');
}

/** A term with the values of its form, or null. It is read in the caller's transaction if there is one. */
export async function findAdministeredTerm(
  actor: Actor,
  taxonomy: Taxonomy,
  slug: string,
  tx: Transaction = db(),
) {
  if (!can(actor, 'taxonomy.administer') || !termSlug.safeParse(slug).success) return null;
  const row = await tx.term.findUnique({
    where: { kind_slug: { kind: kindOf(taxonomy), slug } },
    select: {
      id: true,
      slug: true,
      retiredAt: true,
      updatedAt: true,
      parent: { select: { slug: true } },
      texts: {
        select: { locale: true, name: true, description: true, synonyms: true, ways: true },
      },
      oldSlugs: { select: { slug: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  return row && { ...row, oldSlugs: row.oldSlugs.map((old) => old.slug), values: valuesOf(row) };
}

export type AdministeredTermDetails = NonNullable<Awaited<ReturnType<typeof findAdministeredTerm>>>;

interface TermRow {
  slug: string;
  updatedAt: Date;
  parent: { slug: string } | null;
  texts: {
    locale: string;
    name: string;
    description: string;
    synonyms: string[];
    ways: string[];
  }[];
}

function valuesOf({ slug, updatedAt, parent, texts }: TermRow): TermForm {
  const each = (pick: (text: TermRow['texts'][number]) => string) =>
    Object.fromEntries(texts.map((text) => [text.locale, pick(text)])) as Record<Locale, string>;
  return {
    slug,
    name: each(({ name }) => name),
    description: each(({ description }) => description),
    synonyms: each(({ synonyms }) => synonyms.join('\n')),
    ways: each(({ ways }) => ways.join('\n')),
    group: parent?.slug ?? '',
    seen: updatedAt.toISOString(),
  };
}
