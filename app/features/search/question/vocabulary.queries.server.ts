import { locales } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName, languageName } from '~/i18n/names';
import { db } from '~/platform/db/client.server';

/** All words for one thing: an entry of the thesaurus, a term, a country or a language. */
export interface VocabularySource {
  /** `expertise/asylum`, `country/GT`; null for an entry of the thesaurus. */
  facet: string | null;
  words: { locale: string; text: string; isName: boolean; isWay?: boolean }[];
  /** Towns, states and regions of a country. */
  towns?: string[];
}

/** Reads all words that questions are understood with. */
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
      words: texts.flatMap(({ locale, name, synonyms, ways }) => [
        ...nameParts(name).map((text) => ({ locale, text, isName: true })),
        ...synonyms.map((text) => ({ locale, text, isName: false })),
        ...ways.map((text) => ({ locale, text, isName: false, isWay: true })),
      ]),
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

/** A name and its abbreviation: "Best interests determination (BID)" gives both. */
function nameParts(name: string): string[] {
  return [
    name.replace(/ ?\([^()]*\)/g, ''),
    ...[...name.matchAll(/\(([^()]+)\)/g)].map((m) => m[1] ?? ''),
  ]
    .flatMap((part) => [part, ...(/^[A-Z–-]+$/.test(part) ? part.split(/[–-]/) : [])])
    .filter((part) => part !== '');
}

// A country's synonyms include names of its people: these are lowercase in Spanish, and end in -an or -ine in English.
const isDemonym = (text: string) => /^\p{Ll}/u.test(text) || /(?:an|ine)$/.test(text);

// These synonyms of a language also name a people.
const isPeople = (text: string) => /^(?:haitian|brasile)/i.test(text);
