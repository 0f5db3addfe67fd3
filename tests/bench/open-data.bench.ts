import { test } from 'vitest';
import { hsdsQuerySchema } from '~/features/open-data/hsds/hsds-query.schema';
import { eachHsds } from '~/features/open-data/hsds/hsds.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { seedSynthetic } from '../../prisma/seed/synthetic.server';
import { keepRows } from './rows';

// `npx vitest run --project bench tests/bench/open-data.bench.ts`: all organizations as NDJSON. ORGANIZATIONS sets how
// many, 100,000 by default, which takes an hour to make.

const organizations = Number(process.env['ORGANIZATIONS'] ?? 100_000);

test('all organizations as lines', { timeout: 7_200_000 }, async () => {
  await seedSynthetic(db(), { organizations, resources: 0, seed: 1 });
  const query = hsdsQuerySchema.parse({ format: 'ndjson', full: 'true' });
  const read = async () => {
    let [lines, bytes, most] = [0, 0, 0];
    for await (const part of eachHsds(visitor, 'organizations', query, 'es')) {
      lines += part.split('\n').length - 1;
      bytes += part.length;
      most = Math.max(most, process.memoryUsage().rss);
    }
    return { lines, bytes, most };
  };
  await read();
  const before = process.memoryUsage().rss;
  const began = process.cpuUsage();
  const at = performance.now();
  const { lines, bytes, most } = await read();
  const { user, system } = process.cpuUsage(began);
  const seconds = (performance.now() - at) / 1000;
  const megabytes = (count: number) => Math.round(count / 1024 / 1024);
  keepRows([
    { measure: 'organizations as NDJSON', figure: lines, goal: 'all' },
    { measure: 'megabytes of text', figure: megabytes(bytes), goal: '' },
    {
      measure: 'records per second of processor time of the portal',
      figure: Math.round(lines / ((user + system) / 1e6)),
      goal: '≥ 2,000',
    },
    { measure: 'records per second', figure: Math.round(lines / seconds), goal: '' },
    { measure: 'more memory while writing, MB', figure: megabytes(most - before), goal: '< 60' },
  ]);
});
