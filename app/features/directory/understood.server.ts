import type { Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { searchWords } from '~/platform/db/search-words';
import type { Question } from '../questions/question';
import { listAllTerms } from '../taxonomy/taxonomy.server';

/** Words of a question that were read as a concept of the taxonomies, or as a place of a country. */
export interface Understanding {
  kind: 'term' | 'place';
  typed: string;
  /** What they were read as, in the reader's language; several names are parted by bars. */
  name: string;
}

/** What words of a question were read as; words that are a term's own name say so themselves. */
export async function nameUnderstood(
  { words }: Pick<Question, 'words'>,
  locale: Locale,
): Promise<Understanding[]> {
  const read = words.flatMap(({ typed, understood = [] }) =>
    understood.length > 0 ? [{ typed, understood }] : [],
  );
  if (read.length === 0) return [];
  const terms = await listAllTerms(locale);
  const names = new Map(terms.map(({ kind, slug, name }) => [`${kind}/${slug}`, name]));
  return read.flatMap(({ typed, understood }): Understanding[] => {
    const code = understood[0]?.startsWith('country/') ? understood[0].split('/')[1] : undefined;
    if (code) return [{ kind: 'place', typed, name: countryName(locale, code) }];
    const own = [...new Set(understood.flatMap((key) => names.get(key) ?? []))];
    if (own.length === 0 || own.some((name) => isSame(name, typed))) return [];
    return [{ kind: 'term', typed, name: own.join(' / ') }];
  });
}

const plain = (text: string) =>
  searchWords(text)
    .map((word) => word.plain)
    .join(' ');
const isSame = (a: string, b: string) => plain(a) === plain(b);
