import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseState } from '../support/database-state';
import { isFull } from '../../security/size';
import { ask, type Answer } from './ask';
import { makeProtectedWorld, states, type ProtectedWorld } from './protected-world';
import { roles, type Role } from './roles';
import { rows } from './rows';

const elsewhere: Record<string, string>[] = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { Origin: 'https://evil.example' },
  {},
];

/** Requests every route in these roles, and checks that each gets what it may and nothing that it may not. */
export function checkRoles(asked: readonly Role[]): void {
  let world: ProtectedWorld;
  let unchanged: Record<string, string>;
  /** requests by channel */
  const channels = new Map<string, number>();
  const counts = { canaries: 0, denials: 0 };
  beforeAll(async () => {
    world = await makeProtectedWorld();
    unchanged = await databaseState();
  });
  afterAll(() => {
    const requests = [...channels.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      `authorization: ${rows.length} routes × ${asked.length} roles × ${states.length} states × ` +
        `${channels.size} channels: ${requests} requests, ${counts.denials} of them denied, ` +
        `${counts.canaries} canaries looked for in answers\n` +
        `channels: ${[...channels].map(([name, count]) => `${name} ${count}`).join(', ')}`,
    );
  });

  describe.each(asked)('%s', (role) => {
    const seen: string[] = [];
    const checked = async (
      channel: string,
      address: string,
      asking: Promise<Answer>,
      expected: string,
    ) => {
      const { outcome, body } = await asking;
      const where = outcome === 'not found' ? 'error page' : channel;
      channels.set(where, (channels.get(where) ?? 0) + 1);
      if (outcome !== 'answered') counts.denials += 1;
      expect(`${address} as ${channel}: ${outcome}`).toBe(`${address} as ${channel}: ${expected}`);
      // A response may repeat the query, as the link to the page in the other language does.
      const forbidden = forbiddenAt(address).filter((word) => !address.includes(word));
      counts.canaries += forbidden.length;
      expect(
        forbidden.filter((word) => body.includes(word)),
        address,
      ).toEqual([]);
      seen.push(body);
      return body;
    };
    /** Whoever has an invitation's link may read whom it is for. */
    const forbiddenAt = (address: string) => {
      const { canaries, invitation } = world;
      const words = canaries.forbidden(
        address.includes(invitation.token) ? 'organizationAdmin' : role,
      );
      // The data archive also contains what the organization withdrew.
      if (!address.endsWith('/data.zip') || role !== 'organizationAdmin') return words;
      const withdrawn = canaries.all.filter(({ place }) => place === 'withdrawn');
      return words.filter((word) => !withdrawn.some((one) => one.word === word));
    };

    test.each(rows.filter(({ reads }) => reads).map((row) => [row.route, row] as const))(
      'reads %s',
      async (route, { reads = [] }) => {
        const session = await world.sessionOf(role);
        for (const { path, rule } of reads) {
          const address = path(world);
          const expected = rule(role);
          const get = (channel: string, target: string) =>
            checked(channel, target, ask(target, session), expected);
          if (address === '/' || !inDocument(route)) {
            await get(resourceChannel(address), address);
            continue;
          }
          const [pathname = '', query = ''] = address.split('?');
          const data = `${pathname}.data?${query}`;
          const alone = `${data}&_routes=${encodeURIComponent(route)}`;
          const asData = [() => get('data', data), () => get('data of the route alone', alone)];
          await Promise.all([
            get('document', address),
            ...inTurn(asData, role, route).map((next) => next()),
          ]);
        }
      },
    );

    test.each(rows.flatMap(({ route, acts }) => (acts ? [[route, acts] as const] : [])))(
      'posts to %s',
      async (route, { path, rule, body = {}, harm = () => body, fromElsewhere }) => {
        const post = (headers?: Record<string, string>) => ({
          method: 'POST',
          body: new URLSearchParams(rule(role) === 'answered' ? body : harm(world)),
          ...(headers ? { headers } : {}),
        });
        const address = path(world);
        for (const target of inTurn([address, `${address}.data`], role, route)) {
          const session = await world.sessionOf(role);
          const channel = target === address ? 'form' : 'form as data';
          await checked(channel, target, ask(target, session, post()), rule(role));
        }
        // Refused before the actor is read, so it is enough to try one kind of foreign origin per role.
        const session = await world.sessionOf(role);
        const headers = elsewhere[roles.indexOf(role) % elsewhere.length] ?? {};
        const comes = fromElsewhere ? rule(role) : 'refused';
        await checked('form from elsewhere', address, ask(address, session, post(headers)), comes);
      },
    );

    test('has changed nothing by all of that', async () => {
      expect(await databaseState()).toEqual(unchanged);
    });

    test('searches and counts what is theirs alone', async () => {
      const session = await world.sessionOf(role);
      const lists = ['/es/directory', '/en/resources'];
      const total = async (list: string, word: string) => {
        const address = `${list}?q=${word}`;
        const body = await checked('search', address, ask(address, session), 'answered');
        return Number(/data-total="(\d+)"/.exec(body)?.[1] ?? NaN);
      };
      const searched = async (questions: string[]) =>
        Promise.all(questions.flatMap((one) => lists.map((list) => total(list, one))));
      // Without slugs, which have parts in common with others. A query finds everything that has any of its
      // words.
      const words = world.canaries.forbidden(role).filter((word) => !word.includes('-'));
      const forbidden = await searched(together(words, 8));
      expect(new Set(forbidden)).toEqual(new Set(forbidden.length > 0 ? [0] : []));
      const found = (await searched(together(world.canaries.expected(role), 3))).filter(
        (count) => count > 0,
      );
      // Titles, summaries, places and languages of each audience can be searched; contacts cannot.
      expect(found.length).toBeGreaterThanOrEqual(4);
    });

    test('finds all that is theirs', () => {
      const all = seen.join('\n');
      expect(world.canaries.expected(role).filter((word) => !all.includes(word))).toEqual([]);
    });
  });
}

/**
 * Of channels that lead to the same loader or action, all at full size, and one in `npm test`: roles take turns, so
 * that each route is asked through every channel, by people who may and by people who may not.
 */
function inTurn<T>(channels: readonly T[], role: Role, route: string): readonly T[] {
  if (isFull) return channels;
  const turn = roles.indexOf(role) + rows.findIndex((row) => row.route === route);
  return channels.filter((_, index) => index === turn % channels.length);
}

/** Whether a route renders a page; the others are resource routes. */
function inDocument(route: string): boolean {
  return inject('routes').some(({ id, hasPage }) => id === route && hasPage);
}

/** Groups words into queries. */
function together(words: readonly string[], most: number): string[] {
  const questions: string[] = [];
  for (let from = 0; from < words.length; from += most)
    questions.push(words.slice(from, from + most).join('+'));
  return questions;
}

function resourceChannel(address: string): string {
  if (address.startsWith('/files/')) return 'file';
  return address === '/sitemap.xml' ? 'sitemap' : 'resource route';
}
