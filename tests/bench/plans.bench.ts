import { expect, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../prisma/seed/synthetic.server';
import { ask } from '../integration/directory/ask';
import { resetDatabase } from '../setup/database';

// `npm run bench -- --only plans`: what the planner's settings of the function `directory_search` are worth: how long
// searches take without each of them, divided by how long they take with all.

const searches = [
  'q=asilo',
  'q=abogados+para+niñas+en+Tapachula',
  'country=GT&q=albergue',
  'expertise=mhpss&population=unaccompanied&sort=name',
  'language=mam&page=2',
];
const settings = ['plan_cache_mode', 'enable_seqscan', 'jit'];
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
  await seedSynthetic(db(), { organizations: 20_000, resources: 0, seed: 11 });
  const whole = await roundTime();
  console.log(`with all settings: ${whole.toFixed(1)} ms for ${searches.length} searches`);
  for (const setting of settings) {
    const [row] = await db().$queryRaw<
      { value: string }[]
    >`SELECT current_setting(${setting}) AS value`;
    await db().$executeRawUnsafe(`ALTER FUNCTION ${signature} SET ${setting} = ${row?.value}`);
    console.log(`without ${setting}: × ${((await roundTime()) / whole).toFixed(2)}`);
    const own = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', jit: 'off' }[
      setting
    ];
    await db().$executeRawUnsafe(`ALTER FUNCTION ${signature} SET ${setting} = ${own}`);
    await roundTime();
  }
  console.log(`with all settings again: × ${((await roundTime()) / whole).toFixed(2)}`);
  expect(whole).toBeGreaterThan(0);
});
