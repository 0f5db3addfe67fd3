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

// Pages that anybody can open but that are personal: they are never cached, so they may read any table.
const ofOneReader = new Set(
  `answer answer-gone contact contact-sent correct correct-list correct-sent correct-text invitation invitation-gone join join-sent keep-factors
  keep-factors-done keep-hidden keep-hidden-done login password-forgotten password-new shared still-right still-right-done stop-mail stop-mail-done
  data-archive data-archive-gone`.split(/\s+/),
);
const openPages = sitePages.filter(({ as, waiting }) => !as && !waiting);
const publicPages = openPages.filter(({ name }) => !ofOneReader.has(name));
const role = `reader_${process.pid}`;

let world: World;
beforeAll(async () => {
  await resetDatabase('network');
  world = await makeWorld();
  const url = env().databaseUrl ?? '';
  // A role that may only read the tables that pages show: a page that reads any other table fails.
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
    // The test file's database, with the role's privileges, is deleted by now.
    await query(inject('postgres'), `DROP ROLE ${role}`);
  };
});

describe('what pages are kept of', () => {
  test('is asked as somebody who may not read the rest', async () => {
    await expect(db().person.count()).rejects.toThrow(/denied/);
    expect(await db().organization.count()).toBeGreaterThan(5);
  });

  test('are the pages that are the same for everybody', () => {
    const cached = openPages.filter(({ path }) =>
      isForEverybody(new Request(new URL(path('es', world), 'http://localhost:3000'))),
    );
    expect(cached.map(({ name }) => name)).toEqual(publicPages.map(({ name }) => name));
  });

  test.each(publicPages.map((page) => [page.name, page] as const))(
    '%s: none of the tables that are not watched',
    async (_name, { path }) => {
      const address = new URL(path('es', world), 'http://localhost:3000');
      const match = matchRoutes(routes as never, address.pathname)?.at(-1);
      const file = (match?.route as { file?: string } | undefined)?.file ?? '';
      expect(file).not.toBe('');
      const module = `../../../app/${file}`;
      const { loader } = (await import(/* @vite-ignore */ module)) as { loader?: LoaderFunction };
      const { params = {} } = match ?? {};
      const request = new Request(address);
      try {
        await loader?.({ request, params, context: {} });
      } catch (answer) {
        // A 404 is a page, too.
        if (!(answer instanceof Response) || answer.status !== 404) throw answer;
      }
    },
  );
});
