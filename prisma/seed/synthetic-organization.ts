import { withoutAccents } from '~/platform/db/search-words';
import { callings, countries, kinds, sentences, summaries } from '../data/synthetic/words';
import { terms } from '../data/terms';
import type { Chance } from './random';

type Audience = 'public' | 'network' | 'organization';
const termKinds = ['expertise', 'service', 'population', 'stage'] as const;
const locales = ['es', 'en'] as const;

export interface SyntheticOrganization {
  id: string;
  slug: string;
  name: string;
  nameLocale: 'es' | 'en';
  acronym: string | null;
  activityConfirmed: boolean;
  /** null if not yet verified */
  verifiedDaysAgo: number | null;
  texts: { locale: string; name: string; summary: string; description: string }[];
  places: {
    id: string;
    kind: string;
    country: string;
    region: string;
    municipality: string;
    audience: Audience;
  }[];
  countries: { country: string; audience: Audience }[];
  languages: { id: string; language: string; audience: Audience }[];
  terms: { kind: string; slug: string; audience: Audience }[];
}

const weights = Object.fromEntries(
  Object.entries(countries).map(([code, { weight }]) => [code, weight]),
);

/** Makes a believable organization; the same generator makes the same one. */
export function makeOrganization(
  chance: Chance,
  number: number,
  seed: number,
): SyntheticOrganization {
  const id = chance.uuid();
  const seat = chance.weighted(weights);
  const { main, towns, languages } = countries[seat] ?? { main: 'es', towns: [''], languages: [] };
  const [municipality = '', region = ''] = chance.one(towns).split(', ');
  const calling = chance.one(callings);
  const kind = chance.one(kinds);
  const named = (locale: 'es' | 'en') =>
    `${kind[locale].replace('{x}', calling[locale])} ${locale === 'es' ? 'de' : 'of'} ${municipality}`;
  const name = named(main);
  const chosen = termKinds.map((one) => ({
    kind: one,
    list: chance.some(terms[one], 1, one === 'expertise' ? 5 : 4),
  }));
  const fill = (sentence: string, locale: 'es' | 'en') => {
    const word = (one: 'expertise' | 'service' | 'population') =>
      (chosen.find((list) => list.kind === one)?.list[0]?.text[locale].name ?? '').replace(
        / \(.*\)/,
        '',
      );
    const lower = (text: string) =>
      /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
    return sentence
      .replace('{service}', lower(word('service')))
      .replace('{area}', lower(word('expertise')))
      .replace('{population}', lower(word('population')))
      .replace('{town}', municipality);
  };
  const summary = chance.one(summaries);
  const said = chance.some(sentences, 2, 4);
  const written = chance.weighted({ both: 70, own: 30 });
  const audience = (): Audience => chance.weighted({ public: 91, network: 7, organization: 2 });
  const abroad = chance.next() < 0.3 ? chance.some(Object.keys(countries), 1, 3) : [];
  const spoken = new Set([
    main === 'es' ? 'spa' : 'eng',
    ...(chance.next() < 0.4 && languages.length > 0 ? chance.some(languages, 1, 2) : []),
  ]);
  return {
    id,
    slug: `${slugOf(name)}-${seed}-${number}`,
    name,
    nameLocale: main,
    acronym: chance.next() < 0.2 ? acronymOf(name) : null,
    activityConfirmed: chance.next() < 0.95,
    verifiedDaysAgo: chance.next() < 0.6 ? chance.below(700) : null,
    texts: locales
      .filter((locale) => written === 'both' || locale === main)
      .map((locale) => ({
        locale,
        name: locale === main ? '' : named(locale),
        summary: fill(summary[locale], locale),
        description: said.map((one) => fill(one[locale], locale)).join(' '),
      })),
    places: [
      {
        id: chance.uuid(),
        kind: 'seat',
        country: seat,
        region,
        municipality,
        audience: audience(),
      },
    ],
    countries: [...new Set(abroad)].map((country) => ({ country, audience: audience() })),
    languages: [...spoken].map((language) => ({
      id: chance.uuid(),
      language,
      audience: audience(),
    })),
    terms: chosen.flatMap(({ kind: one, list }) =>
      list.map(({ slug }) => ({ kind: one, slug, audience: audience() })),
    ),
  };
}

function slugOf(name: string): string {
  return withoutAccents(name.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const acronymOf = (name: string) =>
  [...name.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).join('');
