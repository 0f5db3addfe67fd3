import { expect, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { resetDatabase } from '../../setup/database';

test('every file has its own database with the reference data and nobody in it', async () => {
  expect(await db().country.count()).toBe(11);
  expect(await db().organization.count()).toBe(0);
});

test('a reset undoes what a test wrote, and can bring the founding network', async () => {
  await db().country.create({ data: { code: 'CO', position: 99 } });
  await resetDatabase('network');
  expect(await db().country.count({ where: { code: 'CO' } })).toBe(0);
  expect(await db().organization.count()).toBe(11);
});
