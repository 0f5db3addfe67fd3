import { beforeAll, beforeEach, describe, expect, it, afterEach } from 'vitest';
import { answerRequest, listRequests } from '~/features/library/access/answers.server';
import { askForResource } from '~/features/library/access/ask.server';
import {
  endShareLink,
  getShareLinks,
  makeShareLink,
} from '~/features/library/access/share-links.server';
import { getShared, openSharedFile } from '~/features/library/access/shared.server';
import { getTitle, listTitles } from '~/features/library/access/titles.server';
import { openFile } from '~/features/library/files/open-file.server';
import { getPreview, makePreview } from '~/features/library/files/preview.server';
import { readPage } from '~/features/library/files/reading.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { getResource } from '~/features/library/resources/resources.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { endOfDayAfter } from '~/i18n/days';
import { visitor, type Actor, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { actorOf, aPerson } from '../../factories/people';
import { aNetwork } from './people';
import { audited, found, input, received, rowOf } from './shelf';

/** Stops the clock at so many milliseconds after the end of the day that is so many days from now. */
const holdAfterDay = (days: number, milliseconds: number) => {
  const at = new Date(endOfDayAfter(new Date(), days).getTime() + milliseconds);
  setClock(() => at);
};
afterEach(() => setClock());

let network: Awaited<ReturnType<typeof aNetwork>>;
let asker: Person;
beforeAll(async () => {
  network = await aNetwork();
  asker = network.partner;
});

let slug: string;
let fileId: string;
let word = 0;
beforeEach(async () => {
  word += 1;
  const result = await shareResource(
    network.staff,
    input({
      title: { es: `Estrategia cenzontle${word}`, en: '' },
      summary: { es: `Secreto quetzal${word}`, en: '' },
      visibility: 'request',
      upload: await received(network.staff, `jaguar${word}`),
    }),
  );
  slug = result.status === 'saved' ? result.slug : '';
  fileId = (await rowOf(slug)).files[0]?.id ?? '';
});

const ask = (actor = asker, purpose = 'Para una audiencia') =>
  askForResource(actor, slug, { purpose });
async function waitingId(): Promise<string> {
  const { received: all } = await listRequests(network.staff, 'es');
  const one = all.find((request) => request.resource.slug === slug);
  return one?.id ?? '';
}
async function granted(days: '7' | '30' = '7') {
  await ask();
  expect(
    await answerRequest(network.staff, { do: 'grant', id: await waitingId(), days, note: '' }),
  ).toBe(true);
}
const titles = async (actor: Parameters<typeof listTitles>[0], q: string) =>
  (await listTitles(actor, parseResourceQuery(new URLSearchParams({ q })), 'es')).total;

describe('a resource on request', () => {
  it('shows partners its title, its type and whose it is, and nobody else anything', async () => {
    expect(await titles(asker, `cenzontle${word}`)).toBe(1);
    expect(await titles(network.administrator, `cenzontle${word}`)).toBe(1);
    for (const actor of [visitor, network.loose]) {
      expect(await titles(actor, `cenzontle${word}`)).toBe(0);
      expect(await getTitle(actor, slug, 'es')).toBeNull();
    }
    const title = await getTitle(asker, slug, 'es');
    expect(Object.keys(title ?? {}).sort()).toEqual(
      [
        'can',
        'id',
        'opened',
        'organization',
        'organizationId',
        'request',
        'slug',
        'title',
        'type',
      ].sort(),
    );
  });

  it('is neither found, counted nor opened by what it holds, except by its own people', async () => {
    for (const hidden of [`quetzal${word}`, `jaguar${word}`]) {
      expect(await titles(asker, hidden)).toBe(0);
      expect([await found(asker, hidden), await found(visitor, hidden)]).toEqual([0, 0]);
    }
    expect(await found(network.staff, `quetzal${word}`)).toBe(1);
    for (const actor of [visitor, network.loose, asker, network.administrator]) {
      expect(await getResource(actor, slug, 'es')).toBeNull();
      expect(await openFile(actor, fileId)).toBeNull();
    }
    expect(await openFile(network.staff, fileId)).not.toBeNull();
  });
});

describe('a request', () => {
  it('opens it to who asked, for as long as was said, and not to their colleagues', async () => {
    await granted('7');
    const colleague = await actorOf(await aPerson({ memberOf: network.other }));
    expect((await getTitle(asker, slug, 'es'))?.opened).toMatchObject({
      summary: { text: `Secreto quetzal${word}` },
      file: { id: fileId, kind: 'PDF' },
    });
    expect((await getTitle(colleague, slug, 'es'))?.opened).toBeNull();
    expect(await openFile(asker, fileId)).not.toBeNull();
    expect(await openFile(colleague, fileId)).toBeNull();
    expect(await found(asker, `quetzal${word}`)).toBe(0);
    // Those who may download it also see its preview, and can read its text on a slow phone.
    await makePreview.work({ fileId }, new AbortController().signal);
    const inside = (await getTitle(asker, slug, 'es'))?.opened?.inside;
    expect(inside).toMatchObject({ image: { fileId }, pages: 1 });
    const sees = async (actor: Actor) =>
      Promise.all([getPreview(actor, fileId), readPage(actor, slug, 1, 'es')]);
    expect((await sees(asker))[1]?.text).toContain(`jaguar${word}`);
    expect(await sees(colleague)).toEqual([null, null]);
    holdAfterDay(7, -1);
    expect(await openFile(asker, fileId)).not.toBeNull();
    holdAfterDay(7, 1);
    expect(await openFile(asker, fileId)).toBeNull();
    expect(await sees(asker)).toEqual([null, null]);
    expect(await getTitle(asker, slug, 'es')).toMatchObject({
      request: { status: 'ended' },
      opened: null,
    });
  });

  it('ends with the membership that it was made for, and when its owner ends it', async () => {
    await granted();
    expect(await openFile({ ...asker, memberships: [] }, fileId)).toBeNull();
    const id = await waitingId();
    expect(await answerRequest(network.partner, { do: 'revoke', id })).toBe(false);
    expect(await answerRequest(network.staff, { do: 'revoke', id })).toBe(true);
    expect(await openFile(asker, fileId)).toBeNull();
    expect(await answerRequest(network.staff, { do: 'revoke', id })).toBe(false);
  });

  it('declined opens nothing, and may be asked again', async () => {
    await ask();
    const id = await waitingId();
    await answerRequest(network.staff, { do: 'decline', id, note: 'Por ahora no.' });
    expect(await openFile(asker, fileId)).toBeNull();
    expect((await getTitle(asker, slug, 'es'))?.request).toEqual({
      status: 'declined',
      note: 'Por ahora no.',
    });
    expect(await answerRequest(network.staff, { do: 'grant', id, days: '7', note: '' })).toBe(
      false,
    );
    await ask();
    expect(await db().resourceRequest.count({ where: { resource: { slug } } })).toBe(2);
  });

  it('sent many times at once waits once; its owner and nobody else answers', async () => {
    await Promise.all([ask(), ask(), ask()]);
    expect(await db().resourceRequest.count({ where: { resource: { slug } } })).toBe(1);
    const id = await waitingId();
    for (const actor of [asker, network.administrator, network.loose])
      expect(await answerRequest(actor, { do: 'grant', id, days: '7', note: '' })).toBe(false);
    expect(await ask(network.loose)).toEqual({ status: 'not-found' });
    expect(await ask(network.staff)).toEqual({ status: 'not-found' });
  });

  it('is told by mail both ways, without its title or its purpose', async () => {
    const since = new Date();
    await ask(asker, 'Propósito reservado');
    await answerRequest(network.staff, { do: 'grant', id: await waitingId(), days: '7', note: '' });
    const mails = await db().outboxMail.findMany({
      where: { createdAt: { gte: since }, kind: { in: ['resource-request', 'resource-answer'] } },
    });
    expect(mails.map(({ kind }) => kind).sort()).toEqual(['resource-answer', 'resource-request']);
    expect((await audited((await waitingId()) || '')).map(({ action }) => action)).toEqual([
      'resource.request',
      'resource.grant',
    ]);
  });
});

describe('a link', () => {
  const make = async (days: '1' | '7' = '1') => {
    const wish = { do: 'make', label: 'Procuraduría', days } as const;
    const made = await makeShareLink(network.staff, slug, wish);
    return typeof made === 'object' && made ? made.token : (made ?? '');
  };

  it('opens it to whoever has it until it ends, counted and without anybody in the count', async () => {
    const token = await make();
    expect(await getShared(token, 'en')).toMatchObject({
      title: { text: `Estrategia cenzontle${word}` },
      file: { kind: 'PDF' },
    });
    const open = await openSharedFile(token);
    expect((await new Response(await open?.read()).text()).slice(0, 5)).toBe('%PDF-');
    await new Response(await open?.read({ start: 5, end: 9 })).text();
    const { links } = (await getShareLinks(network.staff, slug, 'es')) ?? { links: [] };
    expect(links).toMatchObject([{ label: 'Procuraduría', opened: 1, isOpen: true }]);
    // Two parts of the file were read, which is one download.
    expect((await audited(fileId)).map(({ action, actorId }) => [action, actorId])).toEqual([
      ['file.download', null],
    ]);
    const [row] = await db().resourceShareLink.findMany({ where: { resource: { slug } } });
    expect(JSON.stringify(row)).not.toContain(token);
    holdAfterDay(1, -1);
    expect(await getShared(token, 'en')).not.toBeNull();
    holdAfterDay(1, 1);
    expect([await getShared(token, 'en'), await openSharedFile(token)]).toEqual([null, null]);
  });

  it('ends when its owner ends it, when the resource is no longer on request, and when its organization is hidden', async () => {
    const token = await make();
    const other = await make();
    const { links } = (await getShareLinks(network.staff, slug, 'es')) ?? { links: [] };
    expect(await endShareLink(network.partner, slug, links[0]?.id ?? '')).toBe(false);
    expect(await endShareLink(network.staff, slug, links[0]?.id ?? '')).toBe(true);
    const left = [await getShared(token, 'es'), await getShared(other, 'es')].filter(Boolean);
    expect(left).toHaveLength(1);
    const where = { id: network.organization.id };
    await db().organization.update({
      where,
      data: { hiddenForSafetyAt: new Date(), hidingReason: 'Amenaza' },
    });
    expect([await getShared(token, 'es'), await getShared(other, 'es')]).toEqual([null, null]);
    await db().organization.update({ where, data: { hiddenForSafetyAt: null, hidingReason: '' } });
    await db().resource.update({ where: { slug }, data: { onRequest: false } });
    expect([await openSharedFile(token), await openSharedFile(other)]).toEqual([null, null]);
  });

  it('is made by its own people alone, and of a resource on request alone', async () => {
    for (const actor of [network.partner, network.administrator])
      expect(await makeShareLink(actor, slug, { do: 'make', label: 'x', days: '1' })).toBeNull();
    await db().resource.update({ where: { slug }, data: { onRequest: false } });
    expect(await make()).toBe('');
    expect(await getShared('x'.repeat(43), 'es')).toBeNull();
  });
});
