import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readerCount, smallestCell } from './small-cells';

it('no count of fewer than five readers is ever shown', () => {
  fc.assert(
    fc.property(fc.nat(1_000), (count) => {
      const shown = readerCount(count);
      expect(shown === null || shown === 0 || shown >= smallestCell).toBe(true);
      if (count === 0 || count >= smallestCell) expect(shown).toBe(count);
    }),
    { numRuns: 1_000 },
  );
});
