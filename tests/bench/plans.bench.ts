import { expect, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../prisma/seed/synthetic.server';
import { ask } from '../integration/directory/ask';
import { resetDatabase } from '../setup/database';

// `npm run bench -- --only plans`: what settings of the planner would be worth for the function `directory_search`: how
// long searches take with each of them, divided by how long they take as it is.

const searches = [
  'q=asilo',
  'q=abogados+para+niñas+en+Tapachula',
  'country=GT&q=albergue',
  'expertise=mhpss&population=unaccompanied&sort=name',
  'language=mam&page=2',
];
const settings = {
  'generic plans': ['plan_cache_mode', 'force_generic_plan', 'RESET'],
  'no sequential scans': ['enable_seqscan', 'off', 'RESET'],
  'no compiled plans': ['jit', 'off', 'RESET'],
} as const;
const signature = 'directory_search(audience[], uuid[], jsonb)';

/** The median of the times of a round of all searches, in milliseconds. */
async function roundTime(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 25; round += 1) {
    const began = performance.now();
    for (const search of searches) await ask(search);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[12] ?? 0;
}

test('the settings of the planner', { timeout: 1_800_000 }, async () => {
  await resetDatabase('network');
  // Plans are made while the tables are small, as in a portal that grows.
  for (const search of searches) await ask(search);
  await seedSynthetic(db(), {
    organizations: Number(process.env['ORGANIZATIONS'] ?? 20_000),
    resources: 0,
    seed: 11,
  });
  await roundTime(); // a process is slower at first
  const whole = await roundTime();
  console.log(`as it is: ${whole.toFixed(1)} ms for ${searches.length} searches`);
  for (const [name, [setting, tried, own]] of Object.entries(settings)) {
    const alter = (value: string) =>
      db().$executeRawUnsafe(
        `ALTER FUNCTION ${signature} ${value === 'RESET' ? `RESET ${setting}` : `SET ${setting} = ${value}`}`,
      );
    await alter(tried);
    await roundTime();
    console.log(`with ${name}: × ${((await roundTime()) / whole).toFixed(2)}`);
    await alter(own);
    await roundTime();
  }
  console.log(`as it is, again: × ${((await roundTime()) / whole).toFixed(2)}`);
  expect(whole).toBeGreaterThan(0);
});
