import type { LoaderFunction } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { connectDatabase, db, disconnectDatabase } from '~/platform/db/client.server';
import { unshownTables } from '~/platform/db/content-tables.server';
import { env } from '~/platform/env.server';
import routes from '~/routes';
import { isForEverybody } from '~/server/http/page-response.server';
import { sitePages } from '../../e2e/support/site';
import { makeWorld, type World } from '../../e2e/support/world';
import { resetDatabase } from '../../setup/database';
import { query } from '../ground/support/query';

// Those of accounts too: one that forgets to say whose it is would be kept for everybody.
const publicPages = sitePages.filter(({ as, waiting }) => !as && !waiting);
const role = `reader_${process.pid}`;

let world: World;
beforeAll(async () => {
  await resetDatabase('network');
  world = await makeWorld();
  const url = env().databaseUrl ?? '';
  // Who may read what pages show, and nothing else: a page that reads more fails.
  await query(
    url,
    `CREATE ROLE ${role} LOGIN;
     GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role};
     REVOKE SELECT ON ${unshownTables.join(', ')} FROM ${role}`,
  );
  const own = new URL(url);
  own.username = role;
  await disconnectDatabase();
  connectDatabase(own.href, { connections: 2 });
  return async () => {
    await disconnectDatabase();
    // The file's database, with what the role was given in it, is gone by now.
    await query(inject('postgres'), `DROP ROLE ${role}`);
  };
});

describe('what pages are kept of', () => {
  test('is asked as somebody who may not read the rest', async () => {
    await expect(db().person.count()).rejects.toThrow(/denied/);
    expect(await db().organization.count()).toBeGreaterThan(5);
  });

  test.each(publicPages.map((page) => [page.name, page] as const))(
    '%s: none of the tables that are not watched',
    async (_name, { path }) => {
      const address = new URL(path('es', world), 'http://localhost:3000');
      // A page of one reader's own is never cached, so it may read any table.
      expect([_name, isForEverybody(new Request(address))]).toEqual([_name, true]);
      const match = matchRoutes(routes as never, address.pathname)?.at(-1);
      const file = (match?.route as { file?: string } | undefined)?.file ?? '';
      const module = `../../../app/${file}`;
      const { loader } = (await import(/* @vite-ignore */ module)) as { loader?: LoaderFunction };
      const { params = {} } = match ?? {};
      const request = new Request(address);
      try {
        await loader?.({ request, params, context: {} });
      } catch (answer) {
        // A page that is not there is one, too.
        if (!(answer instanceof Response) || answer.status !== 404) throw answer;
      }
    },
  );
});
