import type { TFunction } from 'i18next';
import type { AskChoices } from './ask-choices.server';
import type { AskInput } from './requests.schema';

/**
 * The form as a link from a gap fills it in: words of a search, countries, areas, populations and languages. What the
 * form does not offer is left out. A link from a gap among procedures says `about=procedure`: its question is the same for
 * every stage and country, so that a page full of gaps need not write it into each link.
 *
 * @param t the messages of `requests`
 */
export function filledIn(
  search: URLSearchParams,
  choices: AskChoices,
  t: TFunction,
): Partial<AskInput> {
  const among = (name: string, offered: readonly { value: string }[], prefix = '') =>
    search
      .getAll(name)
      .map((value) => prefix + value)
      .filter((value) => offered.some((one) => one.value === value));
  const areas = choices.area.flatMap(({ values }) => values);
  return {
    title: (search.get('title') ?? aboutProcedure(search, choices, t)).slice(0, 150),
    // Coverage tells where organizations work from what they know about.
    country: [...among('country', choices.country), ...among('knows', choices.country)],
    area: [
      ...among('area', areas),
      ...among('expertise', areas, 'expertise/'),
      ...among('service', areas, 'service/'),
      ...among('stage', areas, 'stage/'),
    ],
    population: among('population', choices.population),
    language: among('language', choices.language),
    until: choices.usualDay,
    audience: 'network',
    as: choices.as[0]?.value ?? '',
  };
}

function aboutProcedure(search: URLSearchParams, choices: AskChoices, t: TFunction): string {
  if (search.get('about') !== 'procedure') return '';
  const areas = choices.area.flatMap(({ values }) => values);
  const stage = areas.find(({ value }) => value === `stage/${search.get('stage') ?? ''}`);
  const country = choices.country.find(({ value }) => value === search.get('country'));
  return stage && country
    ? t('ask.aboutProcedure', { stage: stage.name, country: country.name })
    : '';
}
