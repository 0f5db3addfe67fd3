import { expect } from 'vitest';

/** Expects that of many simultaneous uses exactly one succeeded; prints the count. */
export function expectOneOf<Outcome>(
  what: string,
  outcomes: readonly Outcome[],
  isWon: (outcome: Outcome) => boolean,
): void {
  const won = outcomes.filter(isWon).length;
  console.log(`redemption of ${what}: ${outcomes.length} at once, ${won} succeeded`);
  expect(outcomes.length).toBe(50);
  expect(won).toBe(1);
}
