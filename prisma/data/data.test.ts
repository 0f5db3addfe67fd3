import { describe, expect, it } from 'vitest';
import { searchWords } from '~/platform/db/search-words';
import { profileFields } from '~/features/organizations/profile/profile-fields.schema';
import { termLimits } from '~/features/taxonomy/administration/vocabulary.schema';
import english from '~/i18n/locales/en/languages.json';
import spanish from '~/i18n/locales/es/languages.json';
import { asked } from './asked';
import { countries } from './countries';
import { languages } from './languages';
import { organizations } from './organizations';
import { resources } from './resources';
import type { TermKind } from './shapes';
import { terms } from './terms';
import { towns } from './towns';

const kinds = Object.keys(terms) as TermKind[];
const slugsOf = (kind: TermKind) => terms[kind].map(({ slug }) => slug);
const unique = (values: string[]) => expect(values).toEqual([...new Set(values)]);

/** Every string of a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

const ruledOut = /\bmenor(es)?\b|\bilegal|\billegal|\bminors?\b|\baliens?\b/i;

const written = [
  ...kinds.flatMap((kind) =>
    terms[kind].map(({ slug, text }) => ({ what: `${kind}/${slug}`, text })),
  ),
  ...organizations.map(({ slug, text }) => ({ what: slug, text })),
  ...resources.map(({ slug, text }) => ({ what: slug, text })),
];

describe('taxonomies', () => {
  it('hold every term of the field', () => {
    expect(Object.fromEntries(kinds.map((kind) => [kind, terms[kind].length]))).toEqual({
      expertise_group: 7,
      expertise: 32,
      population: 17,
      service: 12,
      stage: 10,
      resource_type: 12,
      contact_role: 13,
    });
  });

  it.each(kinds)('%s: slugs are unique and fit an address', (kind) => {
    unique(slugsOf(kind));
    for (const slug of slugsOf(kind)) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('put every expertise area, and nothing else, in a group', () => {
    const groups = slugsOf('expertise_group');
    for (const { parent } of terms.expertise) expect(groups).toContain(parent);
    for (const kind of kinds.filter((one) => one !== 'expertise')) {
      for (const term of terms[kind]) expect(term.parent).toBeUndefined();
    }
  });

  it.each(kinds)(
    '%s: every term has a name, a sentence and other words in both languages',
    (kind) => {
      for (const { slug, text } of terms[kind]) {
        for (const { name, description, synonyms } of [text.es, text.en]) {
          expect(name, slug).toMatch(/^\p{Lu}/u);
          expect(description, slug).toMatch(/^\p{Lu}.+\.$/u);
          expect(synonyms.length, slug).toBeGreaterThan(0);
          unique(synonyms.map((word) => word.toLowerCase()));
          expect(synonyms, slug).not.toContain(name);
        }
        expect(text.es.description).not.toBe(text.en.description);
      }
    },
  );
});

describe('words', () => {
  it.each(written)('$what says nothing that the house style rules out', ({ text }) => {
    for (const one of strings(text)) {
      expect(one).not.toMatch(ruledOut);
      expect(one).not.toMatch(/['"]|\.\.\.| {2}|^\s|\s$/);
    }
  });

  it.each(['Los menores', 'migración ilegal', 'illegally', 'a minor'])(
    'would catch “%s”',
    (one) => {
      expect(one).toMatch(ruledOut);
    },
  );
});

describe('ways to ask for terms', () => {
  // A quarter of the form's limit remains for phrasings that the network adds.
  it.each(kinds)('%s: fit the form', (kind) => {
    for (const { slug, text } of terms[kind])
      for (const { synonyms, ways = [] } of Object.values(text))
        for (const words of [synonyms, ways])
          expect(words.join('\n').length, slug).toBeLessThan(termLimits.words * 0.75);
  });

  // The name of a place stands for its country, and never for what is done there.
  it('name no town', () => {
    const plain = (text: string) => searchWords(text).map((word) => word.plain);
    const names = [...towns.values()].flat().map((name) => ` ${plain(name).join(' ')} `);
    for (const ways of asked.values())
      for (const way of [...ways.es, ...ways.en]) {
        const words = ` ${plain(way).join(' ')} `;
        expect(names.filter((name) => words.includes(name)).map((name) => [way, name])).toEqual([]);
      }
  });

  // "portugués" asks for its speakers. Populations are exempt, since a people may have the same name as a language.
  it('are no language by itself', () => {
    const plain = (text: string) =>
      searchWords(text)
        .map((word) => word.plain)
        .join(' ');
    const called = [
      ...Object.values(spanish),
      ...Object.values(english),
      ...languages.flatMap(({ synonyms }) => [...synonyms.es, ...synonyms.en]),
    ].map(plain);
    const found = [...asked].flatMap(([term, { es, en }]) =>
      term.startsWith('population/')
        ? []
        : [...es, ...en].filter((way) => called.includes(plain(way))).map((way) => [term, way]),
    );
    expect(found).toEqual([]);
  });
});

describe('countries and languages', () => {
  it('are eleven and twenty, once each and in order', () => {
    for (const [list, size] of [
      [countries, 11],
      [languages, 20],
    ] as const) {
      unique(list.map(({ code }) => code));
      expect(list.map(({ position }) => position)).toEqual(list.map((_, index) => index + 1));
      expect(list).toHaveLength(size);
    }
  });

  it('begin with the corridor', () => {
    const corridor = countries.filter((country) => country.corridor).map(({ code }) => code);
    expect(corridor).toEqual(['GT', 'HN', 'SV', 'MX', 'US']);
    expect(countries.slice(0, 5).map(({ code }) => code)).toEqual(corridor);
  });

  it('have a name for each language in both languages', () => {
    const codes = languages.map(({ code }) => code).sort();
    expect(Object.keys(spanish).sort()).toEqual(codes);
    expect(Object.keys(english).sort()).toEqual(codes);
  });

  it('have countries that Intl names', () => {
    const names = new Intl.DisplayNames('es', { type: 'region', fallback: 'none' });
    for (const { code } of countries) expect(names.of(code)).toBeTruthy();
  });
});

describe('organisations', () => {
  const countryCodes = countries.map(({ code }) => code);
  const languageCodes = languages.map(({ code }) => code);

  it('are the eleven founding partners, each with its own slug', () => {
    expect(organizations).toHaveLength(11);
    unique(organizations.map(({ slug }) => slug));
  });

  it.each(organizations)('$slug is complete and refers to what exists', (organization) => {
    const { nameLocale, text, places, terms: chosen } = organization;
    const other = nameLocale === 'es' ? 'en' : 'es';
    expect(text[other].name).toBeTruthy();
    expect(text[nameLocale].name).toBeUndefined();
    for (const { summary, description } of [text.es, text.en]) {
      expect(summary.length).toBeLessThanOrEqual(300);
      expect(summary).toMatch(/\.$/);
      expect(description.split('\n\n').length).toBeLessThanOrEqual(2);
    }
    expect(text.es.summary).not.toBe(text.en.summary);
    expect(organization.website ?? 'https://').toMatch(/^https:\/\//);
    for (const [field, value] of [
      ['ownName', organization.name],
      ['acronym', organization.acronym],
      ['website', organization.website],
      ['foundedYear', organization.founded?.year],
    ] as const)
      expect(profileFields[field].safeParse(value).success, field).toBe(true);
    expect(places.filter((place) => place.kind === 'seat')).toHaveLength(1);
    expect(countryCodes).toEqual(expect.arrayContaining(organization.countries));
    expect(countryCodes).toEqual(expect.arrayContaining(places.map(({ country }) => country)));
    expect(organization.languages.length).toBeGreaterThan(0);
    expect(languageCodes).toEqual(
      expect.arrayContaining(organization.languages.map(({ code }) => code)),
    );
    expect(chosen.expertise.length).toBeGreaterThan(0);
    for (const kind of ['expertise', 'population', 'service', 'stage'] as const) {
      unique(chosen[kind]);
      expect(slugsOf(kind)).toEqual(expect.arrayContaining(chosen[kind]));
    }
  });

  it('say what nobody has confirmed', () => {
    const unconfirmed = organizations.filter((one) => !one.activityConfirmed);
    expect(unconfirmed.map(({ slug }) => slug)).toEqual(['pdib']);
    expect(unconfirmed[0]?.text.es.summary).toContain('sin confirmar');
    expect(unconfirmed[0]?.text.en.summary).toContain('unconfirmed');
  });
});

describe('resources', () => {
  it.each(resources)('$slug refers to what exists', (resource) => {
    expect(organizations.map(({ slug }) => slug)).toContain(resource.owner);
    expect(slugsOf('resource_type')).toContain(resource.type);
    expect(slugsOf('expertise')).toEqual(expect.arrayContaining(resource.terms.expertise));
    expect(slugsOf('stage')).toEqual(expect.arrayContaining(resource.terms.stage));
    expect(resource.url).toMatch(/^https:\/\//);
    expect(languages.map(({ code }) => code)).toEqual(expect.arrayContaining(resource.languages));
    expect(countries.map(({ code }) => code)).toEqual(expect.arrayContaining(resource.countries));
  });
});
