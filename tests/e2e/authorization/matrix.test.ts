import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { db } from '~/platform/db/client.server';
import { ask, type Answer } from './ask';
import {
  expectedWords,
  forbiddenWords,
  makeProtectedWorld,
  roles,
  type ProtectedWorld,
} from './protected-world';
import { rows } from './rows';

let world: ProtectedWorld;
const counts = { requests: 0, searched: 0 };
beforeAll(async () => {
  world = await makeProtectedWorld();
});
afterAll(() => {
  console.log(
    `authorization: ${rows.length} routes × ${roles.length} roles, ${counts.requests} requests, ` +
      `${counts.searched} words looked for in answers`,
  );
});

test('every route of the build has its row, and the other way round', () => {
  const built = inject('routes').filter(({ address, hasLoader, hasAction }) => {
    return address !== null || hasLoader || hasAction;
  });
  const guards = built.filter(({ id }) => id !== 'root');
  expect(guards.map(({ id }) => id).sort()).toEqual(rows.map(({ route }) => route).sort());
  for (const { id, hasAction } of guards)
    expect([id, rows.find(({ route }) => route === id)?.acts !== undefined]).toEqual([
      id,
      hasAction,
    ]);
});

describe.each(roles)('%s', (role) => {
  const seen: string[] = [];
  const checked = async (what: string, asking: Promise<Answer>, expected: string) => {
    const { outcome, body } = await asking;
    counts.requests += 1;
    expect(`${what}: ${outcome}`).toBe(`${what}: ${expected}`);
    const forbidden = forbiddenWords(world, role);
    counts.searched += forbidden.length;
    expect(
      forbidden.filter((word) => body.includes(word)),
      what,
    ).toEqual([]);
    seen.push(body);
  };

  test.each(rows.filter(({ reads }) => reads).map((row) => [row.route, row] as const))(
    'reads %s',
    async (route, { reads = [] }) => {
      const session = await world.sessionOf(role);
      for (const { path, rule } of reads) {
        const address = path(world);
        const expected = rule(role);
        await checked(address, ask(address, session), expected);
        if (address === '/' || address.startsWith('/files/') || !inDocument(route)) continue;
        const [pathname = '', query = ''] = address.split('?');
        const data = `${pathname}.data?${query}`;
        await checked(data, ask(data, session), expected);
        const alone = `${data}&_routes=${encodeURIComponent(route)}`;
        await checked(alone, ask(alone, session), expected);
      }
    },
  );

  test.each(rows.flatMap(({ route, acts }) => (acts ? [[route, acts] as const] : [])))(
    'posts to %s',
    async (_route, { path, rule, body = {}, harm = () => body }) => {
      const before = await state();
      const post = (headers?: Record<string, string>) => ({
        method: 'POST',
        body: new URLSearchParams(rule(role) === 'answered' ? body : harm(world)),
        ...(headers ? { headers } : {}),
      });
      const address = path(world);
      for (const target of [address, `${address}.data`]) {
        const session = await world.sessionOf(role);
        await checked(target, ask(target, session, post()), rule(role));
      }
      const session = await world.sessionOf(role);
      const elsewhere = [
        { 'Sec-Fetch-Site': 'cross-site' },
        { Origin: 'https://evil.example' },
        {},
      ];
      for (const headers of elsewhere)
        await checked(`${address} from elsewhere`, ask(address, session, post(headers)), 'refused');
      expect(await state()).toEqual(before);
    },
  );

  test('finds all that is theirs', () => {
    const all = seen.join('\n');
    expect(expectedWords(world, role).filter((word) => !all.includes(word))).toEqual([]);
  });
});

/** Whether a route is part of pages; the others answer by themselves. */
function inDocument(route: string): boolean {
  return inject('routes').some(({ id, hasPage }) => id === route && hasPage);
}

/** What none of the matrix's requests may change. */
async function state() {
  const [organization, resources, people, invitations, reset] = await Promise.all([
    db().organization.findUnique({ where: { id: world.own.id } }),
    db().resource.count({ where: { withdrawnAt: null } }),
    db().person.findMany({ orderBy: { id: 'asc' } }),
    db().invitation.findMany({ orderBy: { id: 'asc' } }),
    db().token.findMany({ orderBy: { id: 'asc' } }),
  ]);
  return { organization, resources, people, invitations, reset };
}
