import { describe, expect, it } from 'vitest';
import {
  exportedTables,
  withheldTables,
} from '~/features/organizations/lifecycle/withdraw/exported-tables';
import { databaseColumns } from '../../setup/database-columns';
import { db } from '~/platform/db/client.server';

describe('what an organization takes along', () => {
  it('is decided for every table and column of the database, and for nothing else', async () => {
    const decided = Object.fromEntries([
      ...Object.keys(withheldTables).map((table) => [table, 'withheld']),
      ...Object.entries(exportedTables).map(([table, { exported, withheld }]) => [
        table,
        [...exported, ...Object.keys(withheld)].sort(),
      ]),
    ]) as Record<string, string[] | 'withheld'>;
    const database = await databaseColumns();
    const expected = Object.entries(database).map(([table, columns]) => [
      table,
      decided[table] === 'withheld' ? 'withheld' : columns,
    ]);
    expect(decided).toEqual(Object.fromEntries(expected));
    const columns = Object.values(exportedTables).reduce(
      (sum, { exported }) => sum + exported.length,
      0,
    );
    console.log(
      `exports: ${Object.keys(exportedTables).length} of ${expected.length} tables, ${columns} columns`,
    );
  });

  it('has a reason for everything that stays', () => {
    for (const reason of [
      ...Object.values(withheldTables),
      ...Object.values(exportedTables).flatMap(({ withheld }) => Object.values(withheld)),
    ])
      expect(reason).not.toBe('');
  });
});

it('the database deletes all that is an organization’s with it, but for its resources', async () => {
  const standing = await db().$queryRaw<{ name: string }[]>`
    SELECT conrelid::regclass::text AS name FROM pg_constraint
    WHERE contype = 'f' AND confrelid = 'organization'::regclass AND confdeltype IN ('a', 'r')`;
  expect(standing).toEqual([{ name: 'resource' }]);
});
