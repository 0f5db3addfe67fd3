import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import type { ProfileRow } from './public-profile.queries.server';

type TermRow = Pick<ProfileRow['terms'][number]['term'], 'slug' | 'texts'>;

/** A term with its name in the reader's language, or the other one. */
export function named({ slug, texts }: TermRow, locale: Locale) {
  return { slug, name: pickText(texts, locale, ({ name }) => name) ?? { text: slug, locale } };
}

export type NamedTerm = ReturnType<typeof named>;

/** A service as a profile shows it. */
export function servicePart(
  { term, terms, texts, ...rest }: ProfileRow['services'][number],
  locale: Locale,
) {
  const ofKind = (kind: string) =>
    terms.filter((one) => one.kind === kind).map((one) => named(one.term, locale));
  return {
    ...rest,
    ...named(term, locale),
    populations: ofKind('population'),
    stages: ofKind('stage'),
    description: pickText(texts, locale, (text) => text.description),
    reach: pickText(texts, locale, (text) => text.reach),
  };
}

export type ServicePart = ReturnType<typeof servicePart>;
