import type { Locale } from '~/i18n/locale';
import { countryName, languageName } from '~/i18n/names';
import { translator } from '~/i18n/messages.server';
import {
  listExpertiseByGroup,
  listTerms,
  type TermView,
} from '~/features/taxonomy/taxonomy.server';
import type { Actor } from '~/platform/auth/actor';
import { slugParam } from '~/platform/slug.schema';
import { findEditable, findPlacesAndLanguages, valuesOf } from './editing.queries.server';
import { listNamesThatWait } from '../names/name-requests.server';
import { gapsOfForm } from '../profile/profile-gaps';

/**
 * A profile for its form, with every row that its people may change.
 *
 * @returns null when the actor may not edit it or it is archived
 */
export async function getOrganizationForEditing(actor: Actor, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await findEditable(actor, slug);
  if (!row) return null;
  const { name, nameLocale, logo } = row;
  const values = valuesOf(row);
  const namesThatWait = await listNamesThatWait(row.id);
  const gaps = gapsOfForm(values, logo !== null);
  return { slug: row.slug, name, nameLocale, values, gaps, namesThatWait };
}

const choice = ({ slug, name, description }: TermView) => ({ value: slug, name, description });

/** The form's choices, in the reader's language and the taxonomies' order. */
export async function listProfileChoices(locale: Locale) {
  const [countries, languages] = await findPlacesAndLanguages();
  const t = translator(locale);
  const single = async (kind: 'service' | 'population' | 'stage') => [
    { name: '', choices: (await listTerms(kind, locale)).map(choice) },
  ];
  return {
    expertise: (await listExpertiseByGroup(locale)).map(({ group, areas }) => ({
      name: group.name,
      choices: areas.map(choice),
    })),
    service: await single('service'),
    population: await single('population'),
    stage: await single('stage'),
    role: (await listTerms('contact_role', locale)).map(choice),
    country: countries.map(({ code }) => ({ value: code, name: countryName(locale, code) })),
    language: languages.map(({ code }) => ({ value: code, name: languageName(t, locale, code) })),
  };
}

export type ProfileChoices = Awaited<ReturnType<typeof listProfileChoices>>;

/** The countries that the portal knows, in its order. */
export async function listCountryChoices(locale: Locale) {
  const [countries] = await findPlacesAndLanguages();
  return countries.map(({ code }) => ({ value: code, name: countryName(locale, code) }));
}
