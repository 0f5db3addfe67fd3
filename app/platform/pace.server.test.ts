import { expect, it } from 'vitest';
import { pace } from './pace.server';

/** Keeps the process busy. */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('leaves others half of the time, however many there are', async () => {
  let isOver = false;
  const busy = Array.from({ length: 12 }, async () => {
    while (!isOver) {
      work(5);
      await pace(5);
    }
  });
  await pace(1);
  // What needs many turns of the event loop, as a transaction does, gets them.
  let turns = 0;
  const end = performance.now() + 400;
  while (performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    turns += 1;
  }
  isOver = true;
  await Promise.all(busy);
  expect(turns).toBeGreaterThan(20);
});
