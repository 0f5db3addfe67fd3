import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { env } from '~/platform/env.server';
import { listAllTerms, type TermKind } from '../../taxonomy/taxonomy.server';
import { derivedId } from '../doors/derived-id.server';
import type { HsdsTaxonomy, HsdsTerm } from './hsds.schema';

/** The taxonomies, each with the kinds of terms in it. */
const kindsOf = {
  expertise: ['expertise_group', 'expertise'],
  service: ['service'],
  population: ['population'],
  stage: ['stage'],
  resource_type: ['resource_type'],
  contact_role: ['contact_role'],
} as const satisfies Record<string, readonly TermKind[]>;

type TaxonomyName = keyof typeof kindsOf;
const names = Object.keys(kindsOf) as TaxonomyName[];

const taxonomyId = (name: TaxonomyName) => derivedId('taxonomy', name);

/** Taxonomies and terms in the reader's language. */
export interface TermBook {
  taxonomies: HsdsTaxonomy[];
  /** by id, in the order of the taxonomies */
  terms: ReadonlyMap<string, HsdsTerm>;
  /** the kind of each term */
  kinds: ReadonlyMap<string, TermKind>;
}

/** The kinds of terms in a taxonomy; undefined for an unknown id. */
export function kindsOfTaxonomy(id: string): readonly TermKind[] | undefined {
  const name = names.find((one) => taxonomyId(one) === id.toLowerCase());
  return name && kindsOf[name];
}

/** All taxonomies and their terms in use. */
export async function readTermBook(locale: Locale): Promise<TermBook> {
  const t = translator(locale, 'openData');
  const origin = env().publicUrl;
  // i18n keys: openData:taxonomies.*
  const taxonomies = names.map((name) => ({
    id: taxonomyId(name),
    name: t(`taxonomies.${name}.name`),
    description: t(`taxonomies.${name}.description`),
    uri: origin + links.openData(locale),
  }));
  const terms = await listAllTerms(locale);
  const groups = new Map(
    terms.filter(({ kind }) => kind === 'expertise_group').map(({ slug, id }) => [slug, id]),
  );
  const encoded = names.flatMap((name, at) => {
    const [detail] = taxonomies.slice(at);
    const own = terms.filter(({ kind }) => (kindsOf[name] as readonly TermKind[]).includes(kind));
    return own.flatMap((term): HsdsTerm[] => {
      if (!detail) return [];
      const parent = term.parent ? groups.get(term.parent) : undefined;
      return [
        {
          id: term.id,
          code: term.slug,
          name: term.name,
          description: term.description,
          ...(parent ? { parent_id: parent } : {}),
          taxonomy: detail.name,
          taxonomy_id: detail.id,
          taxonomy_detail: detail,
          language: term.locale,
          ...(term.kind === 'expertise'
            ? { term_uri: origin + links.expertiseArea(locale, term.slug) }
            : {}),
        },
      ];
    });
  });
  return {
    taxonomies,
    terms: new Map(encoded.map((term) => [term.id, term])),
    kinds: new Map(terms.map(({ id, kind }) => [id, kind])),
  };
}
