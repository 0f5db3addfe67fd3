import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ServerBuild } from '@remix-run/node';
import { readForm } from '~/platform/http/submission.server';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';
import { startPortal, type TestPortal } from './support/portal';
import { build, resource } from './support/routes';

/** How many forms of each sender are being processed, and how many were at most. */
const now = new Map<string, number>();
const most = new Map<string, number>();

async function save({ request }: { request: Request }): Promise<Response> {
  const form = await readForm(request);
  const sender = String(form.get('sender'));
  const count = (now.get(sender) ?? 0) + 1;
  now.set(sender, count);
  most.set(sender, Math.max(most.get(sender) ?? 0, count));
  await new Promise((resolve) => setTimeout(resolve, 40));
  now.set(sender, count - 1);
  return new Response('saved', { status: 400 });
}

const module = resource(save, save);
const routes = {
  ...build.routes,
  save: { id: 'save', parentId: 'root', path: ':lang/save', module },
  safety: { id: 'safety', parentId: 'root', path: ':lang/one/safety', module },
};

let portal: TestPortal;
beforeAll(async () => {
  const changed = { ...build, routes } as unknown as ServerBuild;
  portal = await startPortal({ getBuild: () => Promise.resolve(changed) });
});
afterAll(() => portal.close());

const post = async (path: string, sender: string, cookie = '') => {
  const answer = await fetch(portal.url + path, {
    method: 'POST',
    body: new URLSearchParams({ sender }),
    headers: { 'Sec-Fetch-Site': 'same-origin', ...(cookie ? { cookie } : {}) },
  });
  return answer.status;
};

const aCookie = async (person: { id: string }) => `session=${await aSession(person)}`;

it('forms of one person are processed one after another, from all of their sessions, others’ meanwhile', async () => {
  const [busy, other] = [await aPerson(), await aPerson()];
  const cookies = [await aCookie(busy), await aCookie(busy)];
  const burst = Array.from({ length: 12 }, (_, index) =>
    post('/es/save', 'busy', cookies[index % 2]),
  );
  const single = await aCookie(other);
  const [mine] = await Promise.all([post('/es/save', 'other', single), ...burst]);
  expect(mine).toBe(400);
  expect([most.get('busy'), most.get('other')]).toEqual([1, 1]);
});

it('a burst does not pass a limit that its first forms use up', async () => {
  const cookie = await aCookie(await aPerson());
  const answers = await Promise.all(
    Array.from({ length: 45 }, () => post('/es/save', 'burst', cookie)),
  );
  expect(answers.filter((status) => status === 400)).toHaveLength(30);
  expect(answers.filter((status) => status === 429)).toHaveLength(15);
});

it('pages on which people protect themselves wait for nobody', async () => {
  const cookie = await aCookie(await aPerson());
  await Promise.all(Array.from({ length: 5 }, () => post('/es/one/safety', 'safe', cookie)));
  expect(most.get('safe')).toBeGreaterThan(1);
});
