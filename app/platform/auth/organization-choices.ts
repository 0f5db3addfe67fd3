import { sortedByName } from '~/i18n/alphabet';
import type { Locale } from '~/i18n/locale';
import type { Person } from './actor';

/** A person's organizations as choices of a form, in alphabetical order. */
export function organizationChoices(actor: Person, locale: Locale) {
  const choices = actor.memberships.map(({ slug, name }) => ({ value: slug, name }));
  return sortedByName(locale, choices, ({ name }) => name);
}
