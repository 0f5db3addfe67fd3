import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { claimStamp, newStamp, once } from '~/platform/http/once.server';
import { visitor } from '~/platform/auth/actor';
import { aSession } from '../../factories/sessions';
import { resetDatabase } from '../../setup/database';
import { aBrowser } from '../accounts/requests';
import { creating, notCreating, type Creating } from './creating';

interface Args {
  request: Request;
  params: Record<string, string | undefined>;
  context: object;
}
type Action = (args: Args) => Promise<unknown>;

const folder = 'app/routes';
const modules = import.meta.glob<{ action?: Action }>('../../../app/routes/**/*.{ts,tsx}');

async function actionOf(route: string): Promise<Action> {
  const [, load] = Object.entries(modules).find(([file]) => file.includes(`/${route}.ts`)) ?? [];
  const { action } = (await load?.()) ?? {};
  if (!action) throw new Error(`${route} takes no form`);
  return action;
}

/** The response to a browser: where it is redirected, or the page's data. */
async function post(
  action: Action,
  form: Creating,
  cookie: string,
  changed = {},
): Promise<unknown> {
  const { params = {}, query = '', fields } = form;
  const body = new URLSearchParams({ ...fields, ...changed });
  const headers = new Headers(cookie ? { cookie } : {});
  const request = new Request(`http://localhost/es/page${query}`, {
    method: 'POST',
    body,
    headers,
  });
  const answer = await aBrowser().asks(() =>
    action({ request, params: { lang: 'es', ...params }, context: {} }),
  );
  if (answer instanceof Response) return [answer.status, answer.headers.get('Location')];
  const { data, init } = answer as { data: unknown; init?: { status?: number } };
  return [init?.status ?? 200, JSON.stringify(data)];
}

async function ready(route: string) {
  setClock();
  const form = await creating[route]?.();
  if (!form) throw new Error(`no form for ${route}`);
  const cookie = form.as ? `session=${await aSession(form.as)}` : '';
  // A person takes some seconds to fill it in.
  setClock(() => new Date(Date.now() + 5_000));
  return { action: await actionOf(route), form, cookie, before: await form.count() };
}

beforeEach(() => resetDatabase());
afterAll(() => setClock());

describe.each(Object.keys(creating))('the form of %s', (route) => {
  it('sent twice at the same moment, and again, creates once and answers the same', async () => {
    const { action, form, cookie, before } = await ready(route);
    const answers = await Promise.all([1, 2, 3].map(() => post(action, form, cookie)));
    answers.push(await post(action, form, cookie));
    expect(answers[0]).toEqual([expect.toBeOneOf([200, 303]), expect.any(String)]);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await form.count()) - before).toBe(1);
  });
});

it('another content from the same page is another thing, and a form with mistakes uses nothing up', async () => {
  const { action, form, cookie, before } = await ready('workspace/resource-comments');
  expect(await post(action, form, cookie, { text: '' })).toEqual([400, expect.any(String)]);
  for (const text of ['Uno', 'Dos', 'Dos']) await post(action, form, cookie, { text });
  expect((await form.count()) - before).toBe(2);
});

it.each([
  ['workspace/procedure-new', 'text.es'],
  ['workspace/recommendation-add', 'text'],
  ['workspace/event-new', 'text'],
])('what looks like a case is asked about in %s, and nothing is created', async (route, name) => {
  const { action, form, cookie, before } = await ready(route);
  const text = 'Nombre de la niña: Ana López, CUI 2345 67890 0101';
  expect(await post(action, form, cookie, { [name]: text })).toEqual([
    400,
    expect.stringContaining('caseData'),
  ]);
  expect(await form.count()).toBe(before);
});

it('a stamp that anybody may get is good for one thing: another is asked to be sent again', async () => {
  const { action, form, cookie, before } = await ready('public/contact');
  expect(await post(action, form, cookie)).toEqual([303, expect.any(String)]);
  const message = 'Otra carta con el mismo sello.';
  expect(await post(action, form, cookie, { message })).toEqual([
    400,
    expect.stringContaining('humanStale'),
  ]);
  expect((await form.count()) - before).toBe(1);
});

it('what was created by a process that died before it answered is not created again', async () => {
  const form = new FormData();
  form.set('stamp', newStamp());
  const request = new Request('http://localhost/es/page?done=no', { method: 'POST' });
  const create = async () => {
    await db().$transaction(claimStamp);
    throw new Error('killed');
  };
  const send = () => once(request, form, { actor: visitor }, create);
  await expect(send()).rejects.toThrow('killed');
  const answer = await send();
  expect((answer as Response).headers.get('Location')).toBe('/es/page?done=no');
});

it('every route that takes a form is known to create once, or not to create', () => {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const takesForm = (file: string) =>
    /export (?:async )?(?:function|const) action\b/.test(
      fs.readFileSync(path.join(folder, file), 'utf8'),
    );
  const routes = files.filter((file) => /\.tsx?$/.test(file) && takesForm(file));
  const known = [...Object.keys(creating), ...Object.keys(notCreating)];
  expect(routes.map((file) => file.replace(/\.tsx?$/, '')).sort()).toEqual(known.sort());
});
