import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '~/platform/db/client.server';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { startPortal, type TestPortal } from './support/portal';
import { seen } from './support/routes';

let portal: TestPortal;
beforeAll(async () => {
  const env = {
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost',
    trustedProxies: ['127.0.0.1'],
  };
  portal = await startPortal({ env });
});
afterAll(() => portal.close());

const post = (path: string, from: string, headers: Record<string, string> = {}) =>
  fetch(portal.url + path, {
    method: 'POST',
    body: 'a=1',
    headers: { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': from, ...headers },
  });

it('whoever sends much that is refused is not read any more for a while, and others are', async () => {
  const [one, other] = ['203.0.113.7', '203.0.113.8'];
  for (let sent = 0; sent < 60; sent += 1) {
    const answer = await post('/es/missing', one);
    expect(answer.status).toBe(405);
  }
  const before = seen.actions;
  const refused = await post('/es/workspace/resources/new', one);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('<h1>');
  expect(seen.actions).toBe(before);
  expect((await post('/es/workspace/resources/new', other)).status).toBe(200);
  const reading = { headers: { 'X-Forwarded-For': one } };
  expect((await fetch(`${portal.url}/es/login`, reading)).status).toBe(200);
});

it('a signed-in person is not held up by others who share their IP address', async () => {
  const shared = '203.0.113.10';
  const cookie = `session=${await aSession(await aPerson())}`;
  for (let sent = 0; sent < 60; sent += 1) await post('/es/missing', shared);
  expect((await post('/es/workspace/resources/new', shared)).status).toBe(429);
  // Signing in is possible all the same.
  expect((await post('/es/login', shared)).status).toBe(200);
  expect(
    (await post('/es/workspace/resources/new', shared, { cookie: 'session=made-up' })).status,
  ).toBe(429);
  expect((await post('/es/workspace/resources/new', shared, { cookie })).status).toBe(200);
  for (let sent = 0; sent < 30; sent += 1) await post('/es/missing', '203.0.113.11', { cookie });
  expect((await post('/es/workspace/resources/new', shared, { cookie })).status).toBe(429);
  // Another session of the same person may have been stolen.
  const { personId } = await db().session.findFirstOrThrow({ select: { personId: true } });
  const other = `session=${await aSession({ id: personId })}`;
  expect((await post('/es/workspace/resources/new', shared, { cookie: other })).status).toBe(200);
  const safety = '/es/workspace/organizations/casa/safety';
  expect((await post(safety, shared, { cookie })).status).not.toBe(429);
});

it('what other sites send through a browser does not keep it from signing in', async () => {
  const from = '203.0.113.12';
  const foreign = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' };
  for (let sent = 0; sent < 61; sent += 1) await post('/es/mail/stop/made-up', from, foreign);
  expect((await post('/es/mail/stop/made-up', from, foreign)).status).toBe(429);
  expect((await post('/es/login', from)).status).toBe(200);
});

it('what is taken counts for nothing', async () => {
  for (let sent = 0; sent < 70; sent += 1)
    expect((await post('/es/login', '203.0.113.9')).status).toBe(200);
});

it('lists with ever other filters are not made for one IP address without end, and its people can still sign in', async () => {
  const from = { 'X-Forwarded-For': '203.0.113.20' };
  const read = async (path: string) => (await fetch(portal.url + path, { headers: from })).status;
  for (let asked = 0; asked < 300; asked += 1)
    expect(await read(`/es/directory?country=GT&page=${asked}`)).toBe(200);
  expect(await read('/es/directory?country=HN')).toBe(429);
  expect(await read('/es/directory')).toBe(200);
  for (const path of ['/es/login?returnTo=/es/workspace', '/es/workspace?saved=1'])
    expect([path, await read(path)]).toEqual([path, 200]);
});
