import fc from 'fast-check';
import { isFull } from './size';

/**
 * The same in every `npm test`; another one in each run at full size, which prints it so that the run can be
 * repeated.
 */
export const seed = Number(
  process.env['SEED_OF_FUZZ'] ?? (isFull ? Date.now() % 1_000_000 : 20_261_130),
);

/** how many inputs are tried at the same time */
const IN_FLIGHT = 4;

/**
 * Tries a number of inputs, several at a time. One that fails is tried again alone, and at full size it is
 * shrunk as far as possible.
 *
 * @param attempt throws when an input does harm
 * @throws fast-check's report about the input or, if it does no harm alone, the input with its number
 */
export async function tryMany<Input>(
  inputs: fc.Arbitrary<Input>,
  many: number,
  attempt: (input: Input) => Promise<void>,
): Promise<void> {
  const queue = fc.sample(inputs, { seed, numRuns: many }).entries();
  const failed: { index: number; input: Input; error: unknown }[] = [];
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (const [index, input] of queue) {
        if (failed.length > 0) return;
        await attempt(input).catch((error: unknown) => failed.push({ index, input, error }));
      }
    }),
  );
  const [first] = failed.sort((one, other) => one.index - other.index);
  if (!first) return;
  // Selects the same input: what `sample` gives at an index is what `assert` tries at that path.
  const alone = { seed, path: String(first.index), numRuns: 1, endOnFailure: !isFull };
  await fc.assert(fc.asyncProperty(inputs, attempt), alone);
  const input = fc.stringify(first.input).slice(0, 2_000);
  throw new Error(`not alone, but beside others: input ${first.index} of seed ${seed}: ${input}`, {
    cause: first.error,
  });
}
