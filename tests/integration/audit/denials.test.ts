import type { ServerBuild } from '@remix-run/node';
import crypto from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, test } from 'vitest';
import { writeDenialCounts } from '~/features/audit/record-denial.server';
import { verifyAudit } from '~/features/audit/verify-audit.server';
import { denied } from '~/platform/auth/denied.server';
import { readActor, requirePermission } from '~/platform/auth/guard.server';
import { db, disconnectDatabase } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { denialsKept } from '~/server/http/denials.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { resetDatabase } from '../../setup/database';
import { startPortal, type TestPortal } from '../http/support/portal';
import { build } from '../http/support/routes';

type Args = { request: Request; params: Record<string, string | undefined> };

const nothing = () => {
  throw new Response(null, { status: 404 });
};

/** Routes that deny access in each of the ways of the portal's own routes. */
const routes: Record<string, object> = {
  ':lang/admin': { loader: ({ request }: Args) => requirePermission(request, 'network.figures') },
  ':lang/organizations/:id': {
    loader: async ({ request, params }: Args) => {
      throw denied(await readActor(request), 'members.read', params['id'] ?? null);
    },
  },
  ':lang/workspace/gone': { loader: nothing },
  ':lang/public/gone': { loader: nothing, action: nothing },
};

let portal: TestPortal;
let cookie: string;
let person: { id: string };

beforeAll(async () => {
  const more = Object.entries(routes).map(([path, module]) => [
    path,
    { id: path, parentId: 'root', path, module },
  ]);
  const getBuild = () =>
    Promise.resolve({
      ...build,
      routes: { ...build.routes, ...Object.fromEntries(more) },
    } as ServerBuild);
  portal = await startPortal({ getBuild });
});
afterAll(() => portal.close());

beforeEach(async () => {
  await writeDenialCounts();
  await resetDatabase();
  person = await aPerson();
  cookie = `session=${await aSession(person)}`;
});

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(`http://127.0.0.1:${portal.port}${path}`, {
    method,
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
    redirect: 'manual',
  });
  await response.text();
  await denialsKept();
  return response.status;
}

const entries = () =>
  db().auditEntry.findMany({
    select: {
      action: true,
      outcome: true,
      actorId: true,
      objectType: true,
      objectId: true,
      organizationId: true,
    },
  });

const page = {
  action: 'access.deny',
  outcome: 'denied',
  objectType: 'page',
  objectId: null,
  organizationId: null,
};

it('keeps what a guard denied, once a minute', async () => {
  for (let time = 0; time < 3; time += 1) expect(await ask('/es/admin', { cookie })).toBe(404);
  expect(await entries()).toEqual([{ ...page, actorId: person.id }]);
});

it('keeps no session alive for what comes from another site', async () => {
  const hourAgo = new Date(Date.now() - hour);
  await db().session.updateMany({ data: { lastSeenAt: hourAgo } });
  const from = (site: string) => ask('/es/public/gone', { cookie, 'Sec-Fetch-Site': site }, 'POST');
  const lastSeen = async () => (await db().session.findFirstOrThrow()).lastSeenAt;
  expect(await from('cross-site')).toBe(403);
  expect(await lastSeen()).toEqual(hourAgo);
  expect(await ask('/es/admin', { cookie })).toBe(404);
  expect((await lastSeen()).getTime()).toBeGreaterThan(hourAgo.getTime());
});

it('keeps which record it was about, each on its own', async () => {
  const [one, other] = [await anOrganization(), await anOrganization()];
  for (const { id } of [one, other, one])
    expect(await ask(`/es/organizations/${id}`, { cookie })).toBe(404);
  const about = ({ id }: { id: string }) => ({
    ...page,
    actorId: person.id,
    objectType: 'organization',
    objectId: id,
    organizationId: id,
  });
  expect(await entries()).toEqual([about(one), about(other)]);
});

it('collapses many denials of one person into a few entries and a count, and keeps each kind', async () => {
  const records = Array.from({ length: 40 }, () => crypto.randomUUID());
  for (const id of records) await ask(`/es/organizations/${id}`, { cookie });
  for (let time = 0; time < 3; time += 1) await ask('/es/admin', { cookie });
  await writeDenialCounts();
  const found = await db().auditEntry.findMany({
    select: { objectType: true, objectId: true, repeats: true },
  });
  const kinds = (type: string) => found.filter(({ objectType }) => objectType === type);
  expect(kinds('organization').slice(0, 5)).toEqual(
    records
      .slice(0, 5)
      .map((objectId) => ({ objectType: 'organization', objectId, repeats: null })),
  );
  expect(kinds('organization').slice(5)).toEqual([
    { objectType: 'organization', objectId: null, repeats: 35 },
  ]);
  expect(kinds('page').map(({ repeats }) => repeats)).toEqual([null, 2]);
  expect((await verifyAudit()).broken).toBeNull();
  await writeDenialCounts();
  expect(await db().auditEntry.count()).toBe(found.length);
});

test.each([
  ['a page of the workspace', '/es/workspace/gone', 'GET', {}],
  ['the same in other letters', '/es/Workspace/gone', 'GET', {}],
  ['a form', '/es/public/gone', 'POST', {}],
  ['a form of another site', '/es/public/gone', 'POST', { 'Sec-Fetch-Site': 'cross-site' }],
])('%s that is refused to somebody signed in is kept', async (_, path, method, headers) => {
  await ask(path, { cookie, ...headers }, method);
  expect(await entries()).toEqual([{ ...page, actorId: person.id }]);
});

test.each([
  ['a visitor at a guarded page', '/es/workspace/gone', 'GET', false],
  ['a visitor’s form', '/es/public/gone', 'POST', false],
  ['an address that is none', '/es/public/gone', 'GET', true],
  ['a page that is there', '/es/workspace', 'GET', true],
])('%s leaves no entry', async (_, path, method, signedIn) => {
  await ask(path, signedIn ? { cookie } : {}, method);
  expect(await entries()).toEqual([]);
});

test('a log that cannot be written to is no concern of the answer', async () => {
  await ask('/es/admin', { cookie }); // reads the actor while the database is connected
  const refused = ask('/es/workspace/gone', { cookie });
  await disconnectDatabase();
  expect(await refused).toBe(404);
  expect(portal.lines.join('\n')).not.toContain('the shell failed');
});
