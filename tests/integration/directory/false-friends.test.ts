import { beforeAll, describe, expect, it } from 'vitest';
import { lookupKeys } from '~/platform/db/lemmas.server';
import { searchWords } from '~/platform/db/search-words';
import { stemsOf } from '~/platform/db/stems.server';
import { anOrganization } from '../../factories/organizations';
import { ask } from './ask';
import { falseFriends } from './false-friends';

const all = (['es', 'en'] as const).flatMap((locale) =>
  falseFriends[locale].map((pair) => ({ locale, pair })),
);
const wordOf = (word: string) => searchWords(word)[0] ?? { plain: word, written: word };

beforeAll(async () => {
  for (const locale of ['es', 'en'] as const)
    for (const side of [0, 1] as const)
      await anOrganization({
        slug: `${locale}-${side}`,
        name: `Zunzuncito ${locale.toUpperCase()}${side}`,
        texts: {
          [locale]: {
            summary: '',
            description: falseFriends[locale].map((pair) => pair[side]).join('. '),
          },
        },
      });
});

describe('three hundred pairs of words that share a stem', () => {
  it('are that many, and do share it', async () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    const stems = await stemsOf(all.flatMap(({ pair }) => pair.map(wordOf)));
    const others = all.filter(({ locale, pair: [one, two] }) => {
      const [a, b] = [one, two].map((word) => stems.get(wordOf(word).written)?.[locale] ?? []);
      return !a?.some((stem) => b?.includes(stem));
    });
    expect(others.map(({ pair }) => pair.join('-'))).toEqual([]);
  });

  it.each(['the language of the text', 'no known language'])(
    'share no key in a text of %s',
    (which) => {
      const keysOf = (word: string, locale: string) =>
        lookupKeys({ ...wordOf(word), stems: [] }, which === 'no known language' ? null : locale);
      const wrong = all.filter(({ locale, pair: [one, two] }) =>
        keysOf(one, locale).some((key) => keysOf(two, locale).includes(key)),
      );
      expect(wrong.map(({ pair }) => pair.join('-'))).toEqual([]);
    },
  );

  it.each([
    [0, 1],
    [1, 0],
  ] as const)('do not find each other in a text (%s, %s)', async (asked, written) => {
    const wrong: string[] = [];
    for (const { locale, pair } of all) {
      const [word, other] = [pair[asked], pair[written]];
      // A word that is also in the other text for itself is no false match there.
      const isThere = all.some(
        (one) => one.locale === locale && wordOf(one.pair[written]).plain === wordOf(word).plain,
      );
      if (isThere) continue;
      const { results } = await ask(`${new URLSearchParams({ q: word, literal: '1' }).toString()}`);
      const found = results.find(({ slug }) => slug === `${locale}-${written}`);
      const quoted = found?.reasons?.text.map(({ said }) => said?.text) ?? [];
      if (quoted.includes(other)) wrong.push(`${word} finds ${other}`);
    }
    expect(wrong).toEqual([]);
  });
});
