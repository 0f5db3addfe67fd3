import { withoutAccents } from '~/platform/db/search-words';
import type { ThesaurusSeed } from './shapes';
import { care } from './thesaurus/care';
import { families } from './thesaurus/families';
import { journey } from './thesaurus/journey';
import { law } from './thesaurus/law';
import { people } from './thesaurus/people';
import { work } from './thesaurus/work';

/**
 * Words of the field that mean the same in Spanish and English. Some are words that people type but that
 * the network does not use; those are never shown.
 */
export const thesaurus: ThesaurusSeed[] = [people, law, journey, care, work, families].flatMap(
  entries,
);

/** Parses one entry per line: Spanish words, a bar, English words; words are separated by semicolons. */
function entries(lines: string): ThesaurusSeed[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [es = [], en = []] = line
        .split('|')
        .map((side) => side.split(';').map((word) => word.trim()));
      return { slug: slugOf(en[0] ?? ''), words: { es, en } };
    });
}

function slugOf(word: string): string {
  return withoutAccents(word.toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
