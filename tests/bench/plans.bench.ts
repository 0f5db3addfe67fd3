import fs from 'node:fs';
import { expect, test } from 'vitest';
import { countPairs } from '~/features/search/directory/pairs.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../prisma/seed/synthetic.server';
import { ask } from '../integration/directory/ask';
import { resetDatabase } from '../setup/database';
import { fillLibrary } from './library-data';

// `npm run bench -- --only plans`: what settings of the planner would be worth for the functions of `prisma/sql`: how
// much of the processor each function takes with each of them, divided by what it takes without any. Only on Linux.
// With 5,000 organizations and 4,000 documents: generic plans × 0.48 for `directory_pairs`; all others × 0.9 to 1.3, which
// is how much two equal measurements differ.

const searches = [
  'q=asilo',
  'q=abogados+para+niñas+en+Tapachula',
  'country=GT&q=albergue',
  'expertise=mhpss&population=unaccompanied&sort=name',
  'language=mam&page=2',
];
const settings = {
  'generic plans': ['plan_cache_mode', 'force_generic_plan'],
  'no sequential scans': ['enable_seqscan', 'off'],
  'no compiled plans': ['jit', 'off'],
  'no parallel workers': ['max_parallel_workers_per_gather', '0'],
} as const;

/** The functions, and calls of each. */
const functions = {
  'directory_search(audience[], uuid[], jsonb)': async () => {
    for (const search of searches) await ask(search);
  },
  'directory_pairs(audience[], uuid[], jsonb)': async () => {
    await countPairs(visitor, 'expertise', 'country');
    await countPairs(visitor, 'service', 'country', { expertise: ['mhpss', 'family-tracing'] });
  },
  'resource_words(tsquery[])': async () => {
    // Words that most documents hold, that some hold, and that few hold.
    for (const words of [['asilo', 'familia'], ['vozabc'], ['vozg', 'albergue', 'vozde']])
      await db().$queryRaw`
        SELECT count(*) FROM resource_words(ARRAY(SELECT plainto_tsquery('spanish', w) FROM unnest(${words}::text[]) w))`;
  },
};

/** The processor time that the database's server has taken so far, in milliseconds; other programs do not count. */
async function serverTime(): Promise<number> {
  const rows = await db().$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database()`;
  const [first] = rows;
  const parent = first ? fieldsOf(first.pid)[1] : undefined;
  const own = rows
    .map(({ pid }) => fieldsOf(pid))
    .map((fields) => (fields[11] ?? 0) + (fields[12] ?? 0));
  // Parallel workers have ended, so their parent counts them.
  const ended = parent ? fieldsOf(parent) : [];
  const ticks = own.reduce((sum, one) => sum + one, (ended[13] ?? 0) + (ended[14] ?? 0));
  return ticks * 10;
}

/** What the kernel says about a process, without its id and name; it counts hundredths of a second. */
function fieldsOf(pid: number): number[] {
  const [, rest = ''] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  return rest.split(' ').map(Number);
}

/** The server's time for a round, in milliseconds. */
async function roundTime(round: () => Promise<unknown>): Promise<number> {
  const rounds = 40;
  await round(); // each connection makes its plans first
  const before = await serverTime();
  for (let n = 0; n < rounds; n += 1) await round();
  return ((await serverTime()) - before) / rounds;
}

test('the settings of the planner', { timeout: 1_800_000 }, async () => {
  await resetDatabase('network');
  // Plans are made while the tables are small, as in a portal that grows.
  for (const round of Object.values(functions)) await round();
  await seedSynthetic(db(), {
    organizations: Number(process.env['ORGANIZATIONS'] ?? 20_000),
    resources: 0,
    seed: 11,
  });
  await fillLibrary(Number(process.env['RESOURCES'] ?? 5_000));
  for (const [signature, round] of Object.entries(functions)) {
    const alter = (change: string) =>
      db().$executeRawUnsafe(`ALTER FUNCTION ${signature} ${change}`);
    const [own] = await db().$queryRaw<{ settings: string[] | null }[]>`
      SELECT proconfig AS settings FROM pg_proc WHERE oid = ${signature}::regprocedure`;
    await alter('RESET ALL');
    await roundTime(round);
    const plain = await roundTime(round);
    console.log(`${signature}: ${plain.toFixed(1)} ms without settings; its own: ${own?.settings}`);
    for (const [name, [setting, tried]] of Object.entries(settings)) {
      await alter(`SET ${setting} = ${tried}`);
      console.log(`  with ${name}: × ${((await roundTime(round)) / plain).toFixed(2)}`);
      await alter(`RESET ${setting}`);
    }
    console.log(`  without settings, again: × ${((await roundTime(round)) / plain).toFixed(2)}`);
    expect(plain).toBeGreaterThan(0);
  }
});
