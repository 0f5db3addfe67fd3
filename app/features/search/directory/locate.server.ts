import type { Actor } from '~/platform/auth/actor';
import { readingOf } from '~/platform/auth/audience';
import { db } from '~/platform/db/client.server';
import { gazetteer } from '../places/gazetteer';
import { distanceBand, kilometers, toldDistances, type Place } from '../places/place';
import type { Alternative, Question, QuestionWord } from '../question/question';

// What counts as near a place, and how far a place's surroundings reach, in km.
const NEAR = 100;
const SURROUNDINGS = 500;
/** What being in the place itself counts; each told distance beyond it counts one less. */
const MOST = 31;
/** What working in the country counts, without a known place of one's own. */
const IN_COUNTRY = 12;
/** What it counts if the question does not ask for what is nearest: there, the country matters most. */
const THERE = 23;
/** More towns than this are not sorted: they are the farthest. */
const MOST_TOWNS = 400;

/** A town in which somebody is, as the reader may know, and how far it is from the place in question. */
interface Used {
  place: Place;
  band: number;
}

/**
 * Works out for the places that a question names which towns are how far: who is there, near, or in the surroundings
 * answers the word, and results are sorted by the distances that are told. Only places of organizations that the actor
 * may know are used.
 */
export async function locateWords(actor: Actor, question: Question): Promise<Question> {
  if (!question.words.some(({ place }) => place)) return question;
  const { own } = readingOf(actor);
  const [row] = await db().$queryRaw<{ keys: string[] }[]>`
    SELECT search_values('town', ${own}::uuid[]) AS keys`;
  const { places } = gazetteer();
  const used = (row?.keys ?? []).flatMap((key) => places.get(key.slice('f:town/'.length)) ?? []);
  const words = question.words.map((word) => (word.place ? located(word, word.place, used) : word));
  return { ...question, words };
}

function located(
  word: QuestionWord,
  { place, isNearest }: NonNullable<QuestionWord['place']>,
  used: readonly Place[],
): QuestionWord {
  const towns = used
    .map((one): Used => ({ place: one, band: distanceBand(kilometers(place, one)) }))
    .sort((a, b) => a.band - b.band)
    .slice(0, MOST_TOWNS);
  const told = ({ band }: Used) => toldDistances[band] ?? Infinity;
  const reach = isNearest ? SURROUNDINGS : NEAR;
  const countries = place.countries.map((code) => `country/${code}`);
  const byText = word.alternatives.flatMap((one): Alternative[] =>
    'parts' in one ? [{ parts: one.parts, where: 'text' }] : [],
  );
  const alternatives: Alternative[] = [
    ...byText,
    ...countries.map((facet) => ({ facet, level: 'text' as const })),
    ...towns.flatMap((town): Alternative[] => {
      const facet = `town/${town.place.key}`;
      if (told(town) === 0) return [{ facet, level: 'exact' }];
      if (told(town) <= NEAR) return [{ facet, level: 'near' }];
      return told(town) <= reach ? [{ facet, level: 'text' }] : [];
    }),
  ];
  const isAbroad = (town: Used) =>
    !town.place.countries.some((one) => place.countries.includes(one));
  const near = isNearest
    ? [
        ...steps(towns, (town) => MOST - town.band),
        { weight: IN_COUNTRY, keys: countries.map(keyOf) },
      ]
    : // What is asked for in a place is for those who are in its country, so those abroad come after all of them.
      [
        ...steps(
          towns.filter((town) => !isAbroad(town) && told(town) <= SURROUNDINGS),
          (town) => MOST - Math.floor(town.band / 4),
        ),
        { weight: THERE, keys: countries.map(keyOf) },
        ...steps(towns.filter(isAbroad), () => 1),
      ];
  return { ...word, alternatives, weights: [0, 0, 0], near };
}

const keyOf = (facet: string) => `f:${facet}`;

/** Towns of equal weight together. */
function steps(towns: readonly Used[], weightOf: (town: Used) => number) {
  const byWeight = new Map<number, string[]>();
  for (const town of towns) {
    const keys = byWeight.get(weightOf(town)) ?? [];
    byWeight.set(weightOf(town), [...keys, keyOf(`town/${town.place.key}`)]);
  }
  return [...byWeight].map(([weight, keys]) => ({ weight, keys }));
}
