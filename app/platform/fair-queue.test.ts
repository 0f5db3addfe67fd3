import { describe, expect, it } from 'vitest';
import { FairQueue } from '~/platform/fair-queue.server';

/** Work that ends when the test says so. */
function held() {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

describe('FairQueue', () => {
  it('lets a few in at once, a few wait, and refuses the rest with 503', async () => {
    const queue = new FairQueue({ atOnce: 2, waiting: 2 });
    const works = Array.from({ length: 4 }, held);
    const begun: number[] = [];
    const passes = works.map(({ done }, index) =>
      queue.pass(async () => {
        begun.push(index);
        await done;
      }),
    );
    expect(begun).toEqual([0, 1]);
    await expect(queue.pass(async () => undefined)).rejects.toMatchObject({ status: 503 });
    works[1]?.finish();
    await passes[1];
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    works.forEach(({ finish }) => finish());
    await Promise.all(passes);
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(await queue.pass(async () => 'again')).toBe('again');
  });

  it('lets the next one in after a failure', async () => {
    const queue = new FairQueue({ atOnce: 1, waiting: 1 });
    const failing = queue.pass(() => Promise.reject(new Error('no')));
    const next = queue.pass(async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('lets one person take one place, and gives the next to whoever waits with less', async () => {
    const queue = new FairQueue({ atOnce: 2, waiting: 10, ofOne: { atOnce: 1, waiting: 3 } });
    const begun: string[] = [];
    const works = new Map<string, ReturnType<typeof held>>();
    const pass = (person: string, name: string) => {
      const work = held();
      works.set(name, work);
      return queue.pass(async () => {
        begun.push(name);
        await work.done;
      }, person);
    };
    const passes = ['a1', 'a2', 'a3', 'a4'].map((name) => pass('a', name));
    await expect(pass('a', 'a5')).rejects.toMatchObject({ status: 503 });
    passes.push(...['b1', 'b2', 'c1'].map((name) => pass(name.slice(0, 1), name)));
    // The second place is not for the files of the first person.
    expect(begun).toEqual(['a1', 'b1']);
    for (const [ended, next] of [
      ['a1', 'c1'], // whoever just had a turn goes to the end
      ['b1', 'a2'],
      ['a2', 'b2'],
      ['c1', 'a3'],
    ] as const) {
      works.get(ended)?.finish();
      await expect.poll(() => begun.at(-1)).toBe(next);
    }
    works.forEach(({ finish }) => finish());
    await expect.poll(() => begun).toHaveLength(7);
    works.forEach(({ finish }) => finish());
    await Promise.all(passes);
    expect(await queue.pass(async () => 'again', 'a')).toBe('again');
  });
});
