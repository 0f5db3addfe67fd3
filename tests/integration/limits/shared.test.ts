import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { clientKey, saltKeysWith } from '~/platform/http/client-key.server';
import { databaseStore } from '~/platform/http/limit-store.server';
import { Limits } from '~/platform/http/rate-limit.server';
import { unique } from '../../factories/sequence';

const address = '203.0.113.77';

/** One of several processes: its own limits on the shared database. */
function aProcess(url = env().databaseUrl ?? '') {
  const store = databaseStore(url);
  onTestFinished(() => store.close());
  return { store, limits: new Limits(store) };
}

async function allowedOf(processes: { limits: Limits }[], limit: 'loginOfAccount' | 'search') {
  const key = unique();
  return async (attempts: number) => {
    const answers = await Promise.all(
      Array.from({ length: attempts }, (_, index) =>
        processes[index % processes.length]?.limits.consume(limit, key),
      ),
    );
    return answers.filter((answer) => answer?.allowed).length;
  };
}

afterEach(() => saltKeysWith());

describe('two processes on one database', () => {
  it('count together: the 11th failure is refused on either', async () => {
    const [one, other] = [aProcess(), aProcess()];
    const key = unique();
    for (let attempt = 0; attempt < 5; attempt += 1)
      for (const { limits } of [one, other])
        expect((await limits.consume('loginOfAccount', key)).allowed).toBe(true);
    expect(await other.limits.consume('loginOfAccount', key)).toMatchObject({
      allowed: false,
      retryAfter: 15 * 60,
    });
    expect((await one.limits.consume('loginOfAccount', key)).allowed).toBe(false);
    await one.limits.forgive('loginOfAccount', key);
    expect((await other.limits.consume('loginOfAccount', key)).allowed).toBe(true);
  });

  it('let exactly as many through as one would, however many ask at once', async () => {
    const processes = [aProcess(), aProcess()];
    expect(await (await allowedOf(processes, 'loginOfAccount'))(50)).toBe(10);
    expect(await (await allowedOf(processes, 'search'))(150)).toBe(60);
  });

  it('let the wait grow together', async () => {
    const [one, other] = [aProcess(), aProcess()];
    const key = unique();
    for (let attempt = 0; attempt < 10; attempt += 1)
      await one.limits.consume('loginOfAccount', key);
    expect((await one.limits.consume('loginOfAccount', key)).retryAfter).toBe(15 * 60);
    // The wait is over: simulated by the expiry in the database, which would come a quarter of an hour later.
    await db().limitCounter.update({
      where: { key: `loginOfAccount:${key}` },
      data: { expire: Date.now() - 1 },
    });
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect((await other.limits.consume('loginOfAccount', key)).allowed).toBe(true);
    expect((await other.limits.consume('loginOfAccount', key)).retryAfter).toBe(30 * 60);
  });

  it('know a caller by the same key, which neither the database nor the secret alone gives', async () => {
    const [one, other] = [aProcess(), aProcess()];
    const today = new Date();
    const keyBy = async ({ store }: typeof one, at = today) => {
      saltKeysWith((of) => store.saltOf(of));
      return clientKey(address, at);
    };
    const key = await keyBy(one);
    expect(await keyBy(other)).toBe(key);
    // The same secret with another salt (the table was lost) gives another key.
    await db().limitSalt.deleteMany();
    expect(await keyBy(one)).not.toBe(key);
  });

  it('have other keys tomorrow, and nothing is left of the day before', async () => {
    const { store, limits } = aProcess();
    saltKeysWith((of) => store.saltOf(of));
    const today = new Date();
    const tomorrow = new Date(today.getTime() + day);
    const key = await clientKey(address, today);
    await limits.consume('search', key);
    expect(await clientKey(address, tomorrow)).not.toBe(key);
    const salts = await db().limitSalt.findMany();
    expect(salts.map(({ day: of }) => of.toISOString().slice(0, 10))).toEqual([
      tomorrow.toISOString().slice(0, 10),
    ]);
    await db().limitSalt.create({ data: { day: today, salt: Buffer.alloc(32) } });
    await store.sweep(new Date(tomorrow.getTime() + 1));
    expect(await db().limitSalt.count({ where: { day: today } })).toBe(0);
  });

  it('leave no address in the tables', async () => {
    const { store, limits } = aProcess();
    saltKeysWith((of) => store.saltOf(of));
    for (const from of [address, '2001:db8:77:2::9'])
      await limits.consume('loginOfClient', await clientKey(from, new Date()));
    const rows = await db().$queryRaw<{ row: string }[]>`
      SELECT c::text AS row FROM limit_counter c UNION ALL SELECT s::text FROM limit_salt s`;
    const dump = rows.map(({ row }) => row).join('\n');
    expect(rows.length).toBeGreaterThan(2);
    for (const part of [address, '203.0.113', '2001:db8', 'db8:77'])
      expect(dump).not.toContain(part);
  });
});

it('what is over is swept', async () => {
  const { store, limits } = aProcess();
  const [old, current] = [unique(), unique()];
  await limits.consume('search', old);
  await limits.consume('search', current);
  await db().limitCounter.update({
    where: { key: `search:${old}` },
    data: { expire: Date.now() - 1 },
  });
  expect(await store.sweep(new Date())).toBeGreaterThan(0);
  const left = await db().limitCounter.findMany({
    where: { key: { in: [`search:${old}`, `search:${current}`] } },
  });
  expect(left.map(({ key }) => key)).toEqual([`search:${current}`]);
});

it('while the database does not answer, each process counts for itself', async () => {
  const { limits, store } = aProcess('postgresql://nobody@127.0.0.1:1/none');
  const key = unique();
  for (let attempt = 0; attempt < 3; attempt += 1)
    expect((await limits.consume('reset', key)).allowed).toBe(true);
  expect((await limits.consume('reset', key)).allowed).toBe(false);
  saltKeysWith((of) => store.saltOf(of));
  const caller = await clientKey(address, new Date());
  expect(caller).toMatch(/^[\w-]{22}$/);
  expect(await clientKey(address, new Date())).toBe(caller);
});
