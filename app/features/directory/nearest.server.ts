import type { Asked } from '~/features/search/directory/ask.server';
import { lackOf } from '~/features/search/directory/lacks';
import { nameLacks, type NamedLack } from '~/features/search/directory/understood.server';
import { translator } from '~/i18n/messages.server';
import type { Locale } from '~/i18n/locale';
import { countryName, languageName } from '~/i18n/names';
import type { Actor } from '~/platform/auth/actor';
import type { Listing } from './listing';
import { readListings } from './listings.server';

/** An organization that has a part of what was asked, and what it lacks. */
export interface NearListing extends Listing {
  lacks: NamedLack[];
}

/** Who comes nearest to a question that nobody answers. */
export async function readNearest(
  actor: Actor,
  { question, narrowed, nearest, isElsewhere }: Asked,
  locale: Locale,
): Promise<NearListing[]> {
  if (!nearest) return [];
  const listings = await readListings(
    actor,
    nearest.found.map(({ id }) => id),
    locale,
    { query: narrowed, asked: { question, result: nearest } },
  );
  const places = isElsewhere
    ? question.mentions.map(({ facet, value }): NamedLack => {
        const name =
          facet !== 'language'
            ? countryName(locale, value)
            : languageName(translator(locale), locale, value);
        return { kind: 'term', name };
      })
    : [];
  return Promise.all(
    listings.map(async (listing, at) => {
      const strengths = nearest.found[at]?.strengths ?? [];
      const own = question.words.flatMap(
        (word, index) => lackOf(word, strengths[index] ?? 0) ?? [],
      );
      return { ...listing, lacks: [...(await nameLacks(own, locale)), ...places] };
    }),
  );
}
