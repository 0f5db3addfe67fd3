import type { Locale } from '~/i18n/locale';
import { nameOf, pickText } from '~/i18n/pick';
import type { ProfileRow, TermRow } from './profile-row';
import { statesOfField, textsOfService } from '../translations/text-state-rows';
import { sourceMovedOn } from '~/i18n/text-states';
import type { ServiceTextField } from '../translations/texts.schema';

/** A term with its name in the reader's language, or in another one. */
export function named(term: TermRow, locale: Locale) {
  return { slug: term.slug, name: nameOf(term, locale) };
}

export type NamedTerm = ReturnType<typeof named>;

/** A service as a profile shows it. `own` is the language of the organization's own name. */
export function servicePart(service: ProfileRow['services'][number], locale: Locale, own: Locale) {
  const { term, terms, texts, textStates, ...rest } = service;
  const ofKind = (kind: string) =>
    terms.filter((one) => one.kind === kind).map((one) => named(one.term, locale));
  const behind = (field: ServiceTextField) =>
    sourceMovedOn(textsOfService(service, field), statesOfField(textStates, field), own, locale);
  return {
    ...rest,
    ...named(term, locale),
    populations: ofKind('population'),
    stages: ofKind('stage'),
    description: pickText(texts, locale, (text) => text.description),
    reach: pickText(texts, locale, (text) => text.reach),
    behind: { description: behind('description'), reach: behind('reach') },
  };
}

export type ServicePart = ReturnType<typeof servicePart>;
