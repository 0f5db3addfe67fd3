import { countryName } from '~/i18n/names';
import { db } from '~/platform/db/client.server';
import { catalogue, languages } from '../../unit/i18n/catalogues';
import type { PageText } from './page-texts';

// Shorter texts are often the same word in several languages, or part of a name.
const SHORTEST = 8;

export interface WrongWords {
  /**
   * what is wrong with a page's texts: message keys, unfilled placeholders, texts of the other language without
   * `lang`
   */
  find(texts: readonly PageText[], lang: string): string[];
}

/** Collects all texts of the portal by language: messages, terms, countries, partners' texts. */
export async function wrongWords(): Promise<WrongWords> {
  const sayings = new Map<string, Set<string>>();
  for (const language of languages) sayings.set(language, await sayingsIn(language));
  const keys = new Set(languages.flatMap((language) => [...catalogue(language).keys()]));

  // Keys with their namespace, and without it if they contain a dot and so cannot be a word.
  const dotted = [...keys]
    .map((key) => key.slice(key.indexOf(':') + 1))
    .filter((key) => key.includes('.'));
  const unmistakable = new Set([...keys, ...dotted]);
  const isKey = (text: string) => unmistakable.has(text);
  return {
    find(texts, lang) {
      return texts.flatMap(({ text, lang: marked }) => {
        if (isKey(text)) return [`a message key: ${text}`];
        if (/\{\{|\}\}|\[object |\bundefined\b|\bNaN\b/.test(text))
          return [`not for people: ${text}`];
        const own = sayings.get(marked || lang);
        for (const [language, said] of sayings)
          if (language !== (marked || lang) && said.has(text) && !own?.has(text))
            return [`${language} marked as ${marked || lang}: ${text}`];
        return [];
      });
    },
  };
}

async function sayingsIn(locale: string): Promise<Set<string>> {
  const where = { locale };
  const [terms, organizations, resources, names, countries] = await Promise.all([
    db().termText.findMany({ where, select: { name: true, description: true } }),
    db().organizationText.findMany({
      where,
      select: { name: true, summary: true, description: true },
    }),
    db().resourceText.findMany({ where, select: { title: true, summary: true } }),
    db().organization.findMany({ where: { nameLocale: locale }, select: { name: true } }),
    db().country.findMany({ select: { code: true } }),
  ]);
  const texts = [
    ...catalogue(locale).values(),
    ...[...terms, ...organizations, ...resources, ...names].flatMap((row) =>
      Object.values(row).flatMap((text) => text.split('\n')),
    ),
    ...countries.map(({ code }) => countryName(locale, code)),
  ];
  return new Set(
    texts
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter(({ length }) => length >= SHORTEST),
  );
}
