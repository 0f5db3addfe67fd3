import { beforeAll, expect, inject, test } from 'vitest';
import { makeProtectedWorld, type ProtectedWorld } from '../e2e/authorization/protected-world';
import { rows } from '../e2e/authorization/rows';
import { everyTable } from '../e2e/support/database-state';
import { ownPortal } from '../e2e/support/own-portal';
import { cookieHeader } from '../e2e/support/session-cookie';
import { portal } from '../e2e/support/worker';
import { isFull } from './size';

type Headers = Record<string, string>;

// Every table is watched for minutes, so other suites must not have left any work for the background.
if (isFull) ownPortal();

let world: ProtectedWorld;
beforeAll(async () => {
  world = await makeProtectedWorld();
});

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** All combinations of headers of a request from another site; undefined is a missing header. */
function attacks(own: URL): Headers[] {
  const sites = ['cross-site', 'same-site', 'cross-origin', undefined];
  const origins = [
    ...[undefined, 'null', '', own.origin],
    ...[`http://localhost:${Number(own.port) + 1}`, `https://localhost:${own.port}`],
    ...['http://localhost', 'https://evil.example', `${own.origin}.evil.example`],
    ...[`http://evil.example:${own.port}`, `http://own@${own.host}`, `${own.origin}/`],
    `${own.origin}, https://evil.example`,
  ];
  const rest: Headers[] = [
    {},
    { Referer: `${own.origin}/es/workspace` },
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
    { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-User': '?1', 'Sec-Fetch-Dest': 'document' },
  ];
  return sites.flatMap((site) =>
    origins
      // Without Sec-Fetch-Site, our own Origin is accepted.
      .filter((origin) => site !== undefined || origin !== own.origin)
      .flatMap((origin) =>
        rest.map((more) => ({
          ...(site === undefined ? {} : { 'Sec-Fetch-Site': site }),
          ...(origin === undefined ? {} : { Origin: origin }),
          ...more,
        })),
      ),
  );
}

const bodies: [type: string, body: string][] = [
  ['application/x-www-form-urlencoded', 'intent=disable&do=archive&withdraw=1'],
  ['text/plain', 'intent=disable'],
  [
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
  ],
  ['application/json', '{"intent":"disable"}'],
];

test('nothing that comes from elsewhere changes anything', async () => {
  const all = attacks(new URL(portal().url));
  const mutating = rows
    .filter(({ acts }) => !acts?.fromElsewhere)
    .flatMap(({ acts, reads }) =>
      acts ? [acts.path(world)] : isFull ? [reads?.[0]?.path(world) ?? '/'] : [],
    );
  const session = (await world.sessionOf('networkAdmin')) ?? '';
  const member = (await world.sessionOf('organizationAdmin')) ?? '';
  const before = await everyTable();
  let asked = 0;
  const wrong: string[] = [];
  for (const [index, path] of mutating.entries()) {
    // At full size every combination for every route; otherwise each route gets a share of them.
    const share = all.filter((_, at) => isFull || at % 48 === index % 48);
    const requests = share.flatMap((headers, at) =>
      methods.flatMap((method) =>
        [path, `${path}.data`].map(async (target) => {
          const [type, body] = bodies[at % bodies.length] ?? ['', ''];
          const token = at % 2 === 0 ? session : member;
          const answer = await fetch(portal().url + target, {
            method,
            headers: { ...headers, 'Content-Type': type, Cookie: cookieHeader(token) },
            body,
            redirect: 'manual',
          });
          await answer.arrayBuffer();
          asked += 1;
          if (answer.status !== 403)
            wrong.push(`${answer.status} for ${method} ${target} ${JSON.stringify(headers)}`);
        }),
      ),
    );
    await Promise.all(requests);
  }
  expect(wrong).toEqual([]);
  expect(await everyTable()).toEqual(before);
  console.log(
    `csrf: ${mutating.length} routes × ${methods.length} methods × ${all.length} combinations of headers` +
      `${isFull ? '' : ' (a 48th of them for each route)'}: ${asked} requests, all 403, no table changed`,
  );
}, 2_400_000);

test('every action of the build is asked', () => {
  const actions = inject('routes').filter(({ hasAction }) => hasAction);
  expect(rows.filter(({ acts }) => acts).length).toBe(actions.length);
});

test('what comes from a page of ours is taken', async () => {
  const { origin } = new URL(portal().url);
  const taken: Headers[] = [
    { 'Sec-Fetch-Site': 'same-origin', Origin: origin },
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: origin },
  ];
  for (const headers of taken) {
    const answer = await fetch(`${portal().url}/es/login`, { method: 'POST', headers, body: '' });
    expect(answer.status).toBe(400);
  }
});
