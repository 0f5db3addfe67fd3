import { describe, expect, it } from 'vitest';
import { Turnstile } from './turnstile.server';

/** Work that ends when the test says so. */
function held() {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

describe('Turnstile', () => {
  it('lets a few in at once, a few wait, and refuses the rest with 503', async () => {
    const turnstile = new Turnstile({ atOnce: 2, waiting: 2 });
    const works = Array.from({ length: 4 }, held);
    const begun: number[] = [];
    const passes = works.map(({ done }, index) =>
      turnstile.pass(async () => {
        begun.push(index);
        await done;
      }),
    );
    expect(begun).toEqual([0, 1]);
    await expect(turnstile.pass(async () => undefined)).rejects.toMatchObject({ status: 503 });
    works[1]?.finish();
    await passes[1];
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    works.forEach(({ finish }) => finish());
    await Promise.all(passes);
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(await turnstile.pass(async () => 'again')).toBe('again');
  });

  it('lets the next one in after a failure', async () => {
    const turnstile = new Turnstile({ atOnce: 1, waiting: 1 });
    const failing = turnstile.pass(() => Promise.reject(new Error('no')));
    const next = turnstile.pass(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
