import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { getRequest } from '~/features/requests/request-page.server';
import { translatingPosts } from '~/features/threads/machine-translation.server';
import { savePostText } from '~/features/threads/translate-post.server';
import type { Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { aNetworkRequest } from '../../factories/requests';
import { aMember, helper, mailAt, noon } from './world';

afterEach(() => {
  env().translateUrl = undefined;
  setClock();
});

interface Asked {
  q: string[];
  source: string;
  target: string;
  format: string;
}

/**
 * A server that speaks LibreTranslate's API and puts the language and a word of its own in front of each text.
 *
 * @param refuses the status with which it refuses
 * @returns what it was asked
 */
async function aTranslator(refuses?: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const question = JSON.parse(body) as Asked;
      asked.push({ ...question, source: `${request.url} ${question.source}` });
      const answer = refuses
        ? { error: 'no' }
        : { translatedText: question.q.map((text) => `[${question.target} machineword] ${text}`) };
      response.writeHead(refuses ?? 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  env().translateUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return asked;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** A request of two texts, in Spanish. @returns its slug */
async function aRequest(...asked: Parameters<typeof aNetworkRequest>): Promise<string> {
  const { slug } = await aNetworkRequest(...asked);
  return slug ?? '';
}

/** Does the queued translations, as the portal's worker does. */
async function translateQueued(): Promise<number> {
  const jobs = await db().$queryRaw<{ data: { id: string } }[]>`
    DELETE FROM pgboss.job WHERE name = ${translatingPosts.name} RETURNING data`;
  for (const { data } of jobs) await translatingPosts.work(data, new AbortController().signal);
  return jobs.length;
}

async function shownIn(actor: Person, slug: string, locale: 'es' | 'en') {
  const page = await getRequest(actor, slug, 1, locale);
  const text = page?.first?.text;
  return { body: text?.body, isMachine: text?.translation?.isMachine ?? false };
}

it('a machine translates what is written, and says so; it is neither searched nor mailed', async () => {
  const asked = await aTranslator();
  const asker = await aMember();
  const partner = await aMember(helper, { locale: 'en' });
  const slug = await aRequest(
    asker.actor,
    { title: 'Visita en Huehuetenango', need: 'Buscamos a quien visite a una familia.' },
    { tell: [partner.organization.slug] },
  );
  expect(await translateQueued()).toBe(1);
  expect(asked).toEqual([
    {
      q: ['Visita en Huehuetenango', 'Buscamos a quien visite a una familia.'],
      ...{ source: '/translate es', target: 'en', format: 'text' },
    },
  ]);
  expect(await shownIn(partner.actor, slug, 'en')).toEqual({
    body: '[en machineword] Buscamos a quien visite a una familia.',
    isMachine: true,
  });
  const [letter] = (await mailAt(noon())).filter(({ to }) => to.includes(partner.person.email));
  expect(letter?.text).toContain('Visita en Huehuetenango');
  expect(letter?.text).not.toContain('machineword');
  const searched = await db().$queryRaw`
    SELECT 1 AS found FROM thread_search WHERE document::text LIKE '%machineword%'`;
  expect(searched).toEqual([]);
});

it('a machine has no say where a person wrote, and follows a changed original', async () => {
  const asked = await aTranslator();
  const asker = await aMember();
  const partner = await aMember(helper);
  const slug = await aRequest(asker.actor, { need: 'Primera versión.' }, { tell: [] });
  await translateQueued();
  const original = { locale: 'es' as const, subject: 'Visita', sourceRevision: 1, revision: 1 };
  await savePostText(asker.actor, slug, 1, { ...original, body: 'Segunda versión.' });
  await translateQueued();
  expect(await shownIn(partner.actor, slug, 'en')).toEqual({
    body: '[en machineword] Segunda versión.',
    isMachine: true,
  });
  const revision = await db().postText.findFirstOrThrow({
    where: { locale: 'en', body: '[en machineword] Segunda versión.' },
  });
  const english = { locale: 'en' as const, subject: 'Visit', sourceRevision: 2 };
  const saved = { ...english, revision: revision.revision, body: 'Second version.' };
  expect(await savePostText(partner.actor, slug, 1, saved)).toMatchObject({ kind: 'request' });
  const third = { ...original, sourceRevision: 2, revision: 2, body: 'Tercera versión.' };
  expect(await savePostText(asker.actor, slug, 1, third)).toMatchObject({ kind: 'request' });
  const before = asked.length;
  await translateQueued();
  expect(asked).toHaveLength(before);
  expect(await shownIn(partner.actor, slug, 'en')).toEqual({
    body: 'Second version.',
    isMachine: false,
  });
});

it('while the server refuses, readers see the original, and the job is tried again', async () => {
  await aTranslator(500);
  const asker = await aMember();
  const slug = await aRequest(asker.actor, { need: 'Sin máquina.' }, { tell: [] });
  await expect(translateQueued()).rejects.toThrow('500');
  expect(await shownIn(asker.actor, slug, 'en')).toEqual({
    body: 'Sin máquina.',
    isMachine: false,
  });
});

it('without the setting nothing is queued', async () => {
  const asker = await aMember();
  await aNetworkRequest(asker.actor, {}, { tell: [] });
  expect(await translateQueued()).toBe(0);
});
