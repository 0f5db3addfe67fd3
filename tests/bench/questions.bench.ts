import { expect, test } from 'vitest';
import { weights, type Weights } from '~/features/search/question/weights';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../prisma/seed/synthetic.server';
import { marksOf, readFacts, type Marks } from '../integration/directory/marks';
import { questionSets } from '../integration/directory/question-sets';
import { resetDatabase } from '../setup/database';
import { keepRows } from './rows';

// `npm run bench -- --only questions`: the quality of the search on every set of questions. With `--ablate`,
// also what each weight of the scoring model contributes: all sets are marked again with the weight at a
// neutral value.

const nothing: { [Key in keyof Weights]?: Weights[Key] } = {
  genericWord: 1,
  ambiguousWord: 1,
  stem: 0,
  leastCoverage: 1,
  coveragePower: 1,
  specificity: 0,
  furtherWord: 0,
  gap: 0,
  singleWordOfPhrase: 1,
  thesaurus: 1,
  leastOfBest: { name: 0, phrase: 0, partOfPhrase: 0 },
  fewWords: 0,
  relatedBy: Infinity,
  interchangeableBy: Infinity,
  populationOrStage: 1,
  wordBeside: weights.placeOrUnknown,
  placeOrUnknown: [0, 0, 0],
};

// The mixed sets have seven kinds of questions in this order, as their writers were asked for them.
const kindsInOrder = ['typed', 'told', 'typed', 'typed', 'typed', 'names', 'told'] as const;
const mixedSets: Record<string, readonly number[]> = {
  sealed: [22, 14, 12, 8, 8, 6, 10],
  last: [22, 14, 12, 8, 8, 6, 10],
  fresh: [22, 14, 12, 8, 8, 6, 10],
  week: [35, 20, 25, 12, 10, 8, 15],
  tester: [35, 20, 25, 12, 10, 8, 15],
};

/** The pairs of one kind in the mixed sets: typed in a few words, told in sentences, or names of organizations. */
const pairsOfKind = (kind: (typeof kindsInOrder)[number]) =>
  questionSets.flatMap(({ name, pairs }) => {
    const sizes = mixedSets[name] ?? [];
    return sizes.flatMap((size, at) => {
      const start = sizes.slice(0, at).reduce((sum, one) => sum + one, 0);
      return kindsInOrder[at] === kind ? pairs.slice(start, start + size) : [];
    });
  });

const figures = ['spanish', 'english', 'alike', 'suggested'] as const;

test('the quality of the search', { timeout: 7_200_000 }, async () => {
  await resetDatabase('network');
  await seedSynthetic(db(), { organizations: 250, resources: 0, seed: 11 });
  const network = await readFacts();
  const marksOfSets = async () => {
    // The vocabulary is cached with the weights in it until its version changes.
    await db().$executeRaw`UPDATE search_state SET words_version = words_version + 1`;
    const rows = new Map<string, Marks>();
    for (const { name, pairs } of questionSets) rows.set(name, await marksOf(pairs, network));
    return rows;
  };
  const before = await marksOfSets();
  console.table(
    Object.fromEntries(
      [...before].map(([name, marks]) => [name, rounded(marks, ['answerable', ...figures])]),
    ),
  );
  const ofKinds: Record<string, unknown> = {};
  for (const kind of new Set(kindsInOrder))
    ofKinds[kind] = rounded(await marksOf(pairsOfKind(kind), network), ['answerable', ...figures]);
  console.table(ofKinds);
  if (process.env['ABLATE']) {
    const table: Record<string, unknown> = {};
    for (const [weight, value] of Object.entries(nothing)) {
      const kept = weights[weight as keyof Weights];
      Object.assign(weights, { [weight]: value });
      table[weight] = rounded(differenceOf(before, await marksOfSets()), figures);
      Object.assign(weights, { [weight]: kept });
    }
    console.table(table);
  }
  keepRows(
    [...before].flatMap(([name, marks]) =>
      figures.map((figure) => ({
        measure: `questions, ${name}: ${figure}`,
        figure: Number(marks[figure].toFixed(3)),
        goal: '',
      })),
    ),
  );
  expect(before.size).toBe(questionSets.length);
});

type Figures = Record<(typeof figures)[number], number>;

/** How much lower the figures are than before, as means over the pairs of all sets. */
function differenceOf(
  before: ReadonlyMap<string, Marks>,
  now: ReadonlyMap<string, Marks>,
): Figures {
  const mean = (sets: ReadonlyMap<string, Marks>, figure: keyof Figures) => {
    const all = [...sets.values()];
    const pairs = all.reduce((sum, { answerable }) => sum + answerable, 0);
    return all.reduce((sum, marks) => sum + marks[figure] * marks.answerable, 0) / pairs;
  };
  return Object.fromEntries(
    figures.map((figure) => [figure, mean(before, figure) - mean(now, figure)]),
  ) as Figures;
}

function rounded<Key extends string>(values: Record<Key, unknown>, keys: readonly Key[]) {
  return Object.fromEntries(keys.map((key) => [key, Number(Number(values[key]).toFixed(3))]));
}
