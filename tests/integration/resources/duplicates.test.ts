import { beforeAll, describe, expect, it } from 'vitest';
import { receiveFile } from '~/features/library/resources/resource-form.server';
import { getResource } from '~/features/library/resources/resources.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { withdrawResource } from '~/features/library/resources/update-resource.server';
import type { Person } from '~/platform/auth/actor';
import { visitor } from '~/platform/auth/actor';
import { anOrganization } from '../../factories/organizations';
import { aNetwork } from './people';
import { input, shared } from './shelf';
import { aTellingPdf } from './telling-files';

let network: Awaited<ReturnType<typeof aNetwork>>;
beforeAll(async () => {
  network = await aNetwork();
});

/** Uploads a file before its form. */
async function send(actor: Person, bytes: Buffer, name = 'guia.pdf') {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], name));
  const result = await receiveFile(actor, form, 'es');
  if ('refusal' in result) throw new Error(result.refusal);
  return { upload: result.reference, sameFiles: result.file.sameFiles.map(({ slug }) => slug) };
}

describe('a file that the library has already is recognized by its content', () => {
  it('whatever its name, as it was sent and as it was cleaned, by those who may read the other', async () => {
    const sent = await aTellingPdf();
    const first = await send(network.staff, sent);
    expect(first.sameFiles).toEqual([]);
    const saved = await shareResource(
      network.staff,
      input({ upload: first.upload, visibility: 'network' }),
    );
    const slug = saved.status === 'saved' ? saved.slug : '';
    expect((await send(network.partner, sent, 'otro nombre.pdf')).sameFiles).toEqual([slug]);
    // It is a hint and prevents nothing.
    const again = await send(network.partner, sent);
    expect(await shareResource(network.partner, input({ upload: again.upload }))).toMatchObject({
      status: 'saved',
    });
  });

  it('and nobody is told of one that is not theirs to read, or was withdrawn', async () => {
    const sent = await aTellingPdf();
    const hidden = await send(network.staff, sent);
    const others = hidden.sameFiles;
    const saved = await shareResource(
      network.staff,
      input({ upload: hidden.upload, visibility: 'organization' }),
    );
    const slug = saved.status === 'saved' ? saved.slug : '';
    expect((await send(network.staff, sent)).sameFiles).toContain(slug);
    expect((await send(network.partner, sent)).sameFiles).toEqual(others);
    await withdrawResource(network.staff, slug);
    expect((await send(network.staff, sent)).sameFiles).toEqual(others);
  });
});

describe('who wrote it, and what readers may do with it', () => {
  it('names of the network lead to it in either language, all others stand as they are', async () => {
    const author = await anOrganization({ name: 'Casa del Ceibo' });
    await anOrganization({ name: 'Casa resguardada', hiddenForSafety: 'x' });
    const slug = await shared(network.staff, {
      url: 'https://example.org/a',
      authors: 'casa del  ceibo; Universidad de Afuera\nCasa resguardada\ncasa del ceibo',
      licence: 'cc-by-nc',
      year: 2024,
      month: 5,
    });
    const view = await getResource(visitor, slug, 'en');
    expect(view).toMatchObject({
      authors: [{ slug: author.slug, name: 'Casa del Ceibo' }],
      // An organization that is hidden for safety is not recognized, because that would reveal that it exists.
      otherAuthors: ['Universidad de Afuera', 'Casa resguardada'],
      licence: 'cc-by-nc',
      published: { year: 2024, month: 5, day: null },
    });
  });

  it('nothing said is nothing claimed', async () => {
    const slug = await shared(network.staff, { url: 'https://example.org/b' });
    expect(await getResource(visitor, slug, 'es')).toMatchObject({
      authors: [],
      otherAuthors: [],
      licence: null,
      published: null,
    });
  });
});
