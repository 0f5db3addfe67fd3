import pg from 'pg';
import { expect, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { unshownTables } from '~/platform/db/content-tables.server';
import { ContentWatch } from '~/platform/db/content-watch.server';
import { second } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { moveTerm, shown, startCaching } from './support';

const path = '/es/shown';
const fromHere = { 'Sec-Fetch-Site': 'same-origin' };

test('no answer to a write leaves before the pages that it changed are gone', async () => {
  const { get, text } = await startCaching();
  for (let n = 0; n < 25; n++) {
    const before = await text(path);
    expect(await text(path)).toBe(before);
    expect((await get(path, fromHere, 'POST')).status).toBe(200);
    expect(await text(path)).not.toBe(before);
  }
});

test('other processes drop them within a second', async () => {
  const [one, two] = [await startCaching(), await startCaching()];
  const waits: number[] = [];
  for (let n = 0; n < 10; n++) {
    const before = await two.text(path);
    await one.get(path, fromHere, 'POST');
    const written = performance.now();
    while ((await two.text(path)) === before)
      expect(performance.now() - written).toBeLessThan(second);
    waits.push(performance.now() - written);
  }
  console.log(`dropped elsewhere after ${Math.max(...waits).toFixed(1)} ms at most`);
});

test('a page whose making began before a change is not kept', async () => {
  const { text, watch } = await startCaching();
  let go = () => {};
  const read = new Promise<void>((resolve) => {
    shown.afterReading = () => {
      resolve();
      return new Promise<void>((end) => (go = end));
    };
  });
  const slow = text(path);
  await read;
  shown.afterReading = () => Promise.resolve();
  const now = await moveTerm();
  // Until the change is known, a second reader waits for the page that is being made.
  await watch.refresh();
  expect(await text(path)).toContain(now);
  go();
  expect(await slow).not.toContain(now);
  expect(await text(path)).toContain(now);
});

test('changes are seen when the connection that hears of them breaks', async () => {
  const { text, watch } = await startCaching();
  const before = await text(path);
  const client = new pg.Client({ connectionString: env().databaseUrl });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query LIKE '%content_change%' AND pid <> pg_backend_pid()`,
  );
  await client.end();
  const now = await moveTerm();
  // For a moment nothing is known: pages are rendered anew, and no stale page is sent.
  await expect.poll(() => text(path)).toContain(now);
  expect(now).not.toBe(before);
  await expect.poll(() => watch.know(), { timeout: 3 * second }).toBe(true);
  await text(path);
  const { made } = shown;
  await text(path);
  expect(shown.made).toBe(made);
});

test('nothing is kept while the database cannot be asked', async () => {
  const { text, cache } = await startCaching('postgresql://nobody@127.0.0.1:1/none');
  for (let n = 0; n < 3; n++) expect(await text(path)).toContain('trama');
  expect([shown.made, cache.size.pages]).toEqual([3, 0]);
});

test('every table is watched but those that no page shows, and none of these is forgotten', async () => {
  const tables = await db().$queryRaw<{ name: string; watched: boolean }[]>`
    SELECT c.relname::text AS name, t.oid IS NOT NULL AS watched
    FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = 'content_changed'
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')`;
  const unwatched = tables.filter(({ watched }) => !watched).map(({ name }) => name);
  expect(unwatched.sort()).toEqual([...unshownTables].sort());
  expect(tables.length).toBeGreaterThan(unwatched.length + 15);
});

test('a change counts once it is committed, once a transaction, and only where a page shows it', async () => {
  const watch = new ContentWatch(env().databaseUrl ?? '');
  const seen = async (work: () => Promise<unknown>) => {
    await watch.refresh();
    const before = watch.generation;
    await work();
    await watch.refresh();
    return watch.generation - before;
  };
  const move = (tx: Pick<ReturnType<typeof db>, 'term'>) =>
    tx.term.updateMany({ where: { slug: 'mhpss' }, data: { position: { increment: 1 } } });
  const rows = () => db().contentChange.count();
  try {
    const before = await rows();
    expect(
      await seen(() =>
        db().$transaction(async (tx) => {
          await move(tx);
          await move(tx);
          expect(await seen(() => Promise.resolve())).toBe(0);
        }),
      ),
    ).toBe(1);
    expect(await rows()).toBe(before + 1);
    const undone = () =>
      db().$transaction(async (tx) => {
        await move(tx);
        throw new Error('undone');
      });
    expect(await seen(() => undone().catch(() => undefined))).toBe(0);
    const person = { email: 'someone@example.org', name: 'Someone', locale: 'es' };
    expect(await seen(() => db().person.create({ data: person }))).toBe(0);
    expect(await seen(() => db().$executeRaw`TRUNCATE resource_search`)).toBe(1);
  } finally {
    await watch.close();
  }
});
