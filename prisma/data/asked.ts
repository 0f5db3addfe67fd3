import { care } from './asked/care';
import { hints } from './asked/hints';
import { journey } from './asked/journey';
import { law } from './asked/law';
import { searched } from './asked/searched';
import { told } from './asked/told';
import { typed } from './asked/typed';
import type { Localized, TermKind, TermSeed } from './shapes';

/**
 * The phrasings of taxonomy terms, by `kind/slug`: how people ask for a term whose name they do not know, such as by
 * what they do, what happened to them, what a lawyer would say, abbreviations and regional words.
 */
export const asked: ReadonlyMap<string, Localized<string[]>> = read(
  [law, care, journey, searched, told, typed].join(''),
);

/** Splits a list at semicolons. */
function listed(text: string): string[] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** Parses lines of terms, Spanish phrasings and English phrasings, separated by bars; each may be several or none. */
function read(lines: string): Map<string, Localized<string[]>> {
  const ways = new Map<string, Localized<string[]>>();
  for (const line of lines.split('\n').filter((one) => one !== '')) {
    const [keys = '', es = '', en = ''] = line.split(' | ');
    for (const key of keys.trim().split(' ')) {
      const known = ways.get(key) ?? { es: [], en: [] };
      ways.set(key, { es: [...known.es, ...listed(es)], en: [...known.en, ...listed(en)] });
    }
  }
  return ways;
}

const hinting = new Set(hints.trim().split(/\s+/));

/** Whether a phrasing means its term even alone: it is one word, and not one that only hints at the term. */
const isPlain = (way: string) => !way.includes(' ') && !hinting.has(way);

/** A term with its phrasings, each once: those that mean it alone are synonyms, the others are ways to ask for it. */
export function withAsked(kind: TermKind, term: TermSeed): TermSeed {
  const found = asked.get(`${kind}/${term.slug}`);
  if (!found) return term;
  const all = (locale: 'es' | 'en') => {
    const own = term.text[locale];
    const known = new Set([own.name, ...own.synonyms].map((word) => word.toLowerCase()));
    const fresh = found[locale].filter((way) => {
      const lower = way.toLowerCase();
      return !known.has(lower) && known.add(lower);
    });
    return {
      ...own,
      synonyms: [...own.synonyms, ...fresh.filter(isPlain)],
      ways: fresh.filter((way) => !isPlain(way)),
    };
  };
  return { ...term, text: { es: all('es'), en: all('en') } };
}
