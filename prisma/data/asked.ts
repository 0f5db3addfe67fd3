import { care } from './asked/care';
import { journey } from './asked/journey';
import { law } from './asked/law';
import { searched } from './asked/searched';
import { told } from './asked/told';
import { typed } from './asked/typed';
import type { Localized, TermKind, TermSeed } from './shapes';

/**
 * How people ask for terms of the taxonomies when they do not know what these are called: what they do, what
 * happened to them, what a lawyer would say, abbreviations and words of one region. By `kind/slug`.
 */
export const asked: ReadonlyMap<string, Localized<string[]>> = read(
  [law, care, journey, searched, told, typed].join(''),
);

/** Their parts are parted by semicolons. */
function listed(text: string): string[] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** Lines of terms, Spanish ways and English ways, parted by bars; of each several, or none. */
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

/** A term with these ways among its synonyms, each once. */
export function withAsked(kind: TermKind, term: TermSeed): TermSeed {
  const ways = asked.get(`${kind}/${term.slug}`);
  if (!ways) return term;
  const all = (locale: 'es' | 'en') => {
    const { name, description, synonyms } = term.text[locale];
    const known = new Set([name, ...synonyms].map((word) => word.toLowerCase()));
    const fresh = ways[locale].filter((way) => {
      const lower = way.toLowerCase();
      return !known.has(lower) && known.add(lower);
    });
    return { name, description, synonyms: [...synonyms, ...fresh] };
  };
  return { ...term, text: { es: all('es'), en: all('en') } };
}
