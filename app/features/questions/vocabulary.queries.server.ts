import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { db } from '~/platform/db/client.server';

/** Words that mean one thing: an entry of the thesaurus, a term, a country or a language. */
export interface VocabularySource {
  /** `expertise/asylum`, `country/GT`; null for an entry of the thesaurus. */
  facet: string | null;
  words: { locale: string; text: string; isName: boolean }[];
  /** What a term is said to be. */
  descriptions?: { locale: string; text: string }[];
  /** Towns, states and regions of a country. */
  towns?: string[];
}

/** All words that questions are understood with. */
export async function readSources(): Promise<VocabularySource[]> {
  const [entries, terms, countries, languages] = await Promise.all([
    db().thesaurusEntry.findMany({
      orderBy: { slug: 'asc' },
      select: { words: { orderBy: [{ locale: 'asc' }, { position: 'asc' }] } },
    }),
    db().term.findMany({
      where: {
        retiredAt: null,
        kind: { in: ['expertise', 'service', 'population', 'stage', 'resource_type'] },
      },
      orderBy: [{ kind: 'asc' }, { slug: 'asc' }],
      select: { kind: true, slug: true, texts: { orderBy: { locale: 'asc' } } },
    }),
    db().country.findMany({ select: { code: true, synonyms: true, towns: true } }),
    db().language.findMany({ select: { code: true, synonyms: true } }),
  ]);
  return [
    ...entries.map((entry) => ({
      facet: null,
      words: entry.words.map(({ locale, word }) => ({ locale, text: word, isName: true })),
    })),
    ...terms.map(({ kind, slug, texts }) => ({
      facet: `${kind}/${slug}`,
      words: texts.flatMap(({ locale, name, synonyms }) => [
        ...nameParts(name).map((text) => ({ locale, text, isName: true })),
        ...synonyms.map((text) => ({ locale, text, isName: false })),
      ]),
      descriptions: texts.map(({ locale, description }) => ({ locale, text: description })),
    })),
    ...countries.map(({ code, synonyms, towns }) => ({
      facet: `country/${code}`,
      towns,
      words: [
        ...locales.map((locale) => ({ locale, text: countryName(locale, code), isName: true })),
        ...synonyms.map((text) => ({ locale: '', text, isName: !isDemonym(text) })),
      ],
    })),
    ...languages.map(({ code, synonyms }) => ({
      facet: `language/${code}`,
      words: [
        ...locales.map((locale) => ({
          locale,
          text: languageName(translator(locale), locale, code),
          isName: true,
        })),
        ...synonyms.map((text) => ({ locale: '', text, isName: !isPeople(text) })),
      ],
    })),
  ];
}

/** "Best interests determination (BID)" is two words: what it says, and its abbreviation. */
function nameParts(name: string): string[] {
  return [
    name.replace(/ ?\([^()]*\)/g, ''),
    ...[...name.matchAll(/\(([^()]+)\)/g)].map((m) => m[1] ?? ''),
  ]
    .flatMap((part) => [part, ...(/^[A-Z–-]+$/.test(part) ? part.split(/[–-]/) : [])])
    .filter((part) => part !== '');
}

// Synonyms of a country are other names, with a capital in Spanish, and what its people are called.
const isDemonym = (text: string) => /^\p{Ll}/u.test(text) || /(?:an|ine)$/.test(text);

// Of a language, so is the people that speaks it and others.
const isPeople = (text: string) => /^(?:haitian|brasile)/i.test(text);
