import type { AskChoices } from './ask-choices.server';
import type { AskInput } from './requests.schema';

/**
 * The form as a link from a gap fills it in: words of a search, countries, areas, populations and languages. What the
 * form does not offer is left out.
 */
export function filledIn(search: URLSearchParams, choices: AskChoices): Partial<AskInput> {
  const among = (name: string, offered: readonly { value: string }[], prefix = '') =>
    search
      .getAll(name)
      .map((value) => prefix + value)
      .filter((value) => offered.some((one) => one.value === value));
  const areas = choices.area.flatMap(({ values }) => values);
  return {
    title: (search.get('title') ?? '').slice(0, 150),
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
