import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dropDatabase, emptyDatabase } from '../../setup/databases';
import { prisma } from './support/prisma';
import { query } from './support/query';
import { temporaryFolder } from './support/run';

test('a migration is authored, another written by hand and applied; the shadow database goes', async () => {
  const url = await emptyDatabase();
  onTestFinished(() => dropDatabase(url));
  const project = prismaProject('model Thing {\n id Int @id\n}');
  await prisma(url, ['migrate', 'dev', '--name', 'thing'], project);
  addFunction(project);
  await prisma(url, ['migrate', 'dev'], project);
  expect(await query(url, 'SELECT twice(21)')).toEqual([{ twice: 42 }]);
  expect(await prisma(url, ['migrate', 'status'], project)).toContain('up to date');
  const shadows = `SELECT FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow%'`;
  expect(await query(url, shadows)).toEqual([]);
});

/** A project for Prisma's tool, with the libraries and the substitute engine of this one. */
function prismaProject(models: string): string {
  const folder = temporaryFolder();
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  fs.mkdirSync(path.join(folder, 'prisma'));
  const head = 'datasource db {\n provider = "postgresql"\n}\n';
  fs.writeFileSync(path.join(folder, 'prisma/schema.prisma'), head + models);
  const config = path.resolve('prisma.config.ts');
  fs.writeFileSync(path.join(folder, 'prisma.config.ts'), `export { default } from '${config}';`);
  return folder;
}

/** Adds a migration whose function body contains semicolons, at which a naive runner would split it. */
function addFunction(project: string): void {
  const folder = path.join(project, 'prisma/migrations/29990101000000_function');
  const body = 'BEGIN RETURN $1 * 2; END;';
  const sql = `CREATE FUNCTION twice(int) RETURNS int LANGUAGE plpgsql AS $$ ${body} $$;`;
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
}
