import crypto from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '~/features/library/files/open-file.server';
import { getResource } from '~/features/library/resources/resources.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aNetwork } from './people';
import { audited, found, heldAs, input, received, rowOf, shared, stored } from './shelf';

let network: Awaited<ReturnType<typeof aNetwork>>;
beforeAll(async () => {
  network = await aNetwork();
});

describe('sharing', () => {
  it('a PDF for the network: a partner reads it, a visitor does not', async () => {
    const slug = await shared(network.staff, {
      visibility: 'network',
      title: { es: 'Ruta malva', en: '' },
    });
    const [file] = (await rowOf(slug)).files;
    expect(file).toMatchObject({ name: 'Guía 1.pdf', mediaType: 'application/pdf' });
    expect([await found(visitor, 'malva'), await found(network.partner, 'malva')]).toEqual([0, 1]);
    expect(await getResource(visitor, slug, 'es')).toBeNull();
    expect(await openFile(visitor, file?.id ?? '')).toBeNull();
    const open = await openFile(network.partner, file?.id ?? '');
    const bytes = Buffer.from(await new Response(await open?.read()).arrayBuffer());
    expect(crypto.createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
    expect(bytes).toHaveLength(file?.bytes ?? 0);
    const view = await getResource(network.partner, slug, 'en');
    expect(view).toMatchObject({
      title: { text: 'Ruta malva', locale: 'es' },
      file: { kind: 'PDF' },
      can: { edit: false },
    });
    expect((await audited(file?.id ?? '')).map(({ action, actorId }) => [action, actorId])).toEqual(
      [['file.download', network.partner.id]],
    );
  });

  it('a link, with who did it in the audit', async () => {
    const slug = await shared(network.staff, { url: 'https://example.org/a' });
    const { id, url, files, createdById } = await rowOf(slug);
    expect([url, files, createdById]).toEqual(['https://example.org/a', [], network.staff.id]);
    expect((await audited(id)).map(({ action }) => action)).toEqual(['resource.create']);
  });

  it('the same title twice gives two addresses', async () => {
    const slugs = [await shared(network.staff), await shared(network.staff)];
    expect(new Set(slugs).size).toBe(2);
  });

  it('the same form twice at once is one resource and one file', async () => {
    const upload = await received(network.staff);
    const before = await db().resource.count();
    const results = await Promise.all([
      shareResource(network.staff, input({ upload })),
      shareResource(network.staff, input({ upload })),
    ]);
    expect(results[0]).toEqual(results[1]);
    expect(await db().resource.count()).toBe(before + 1);
    const [result] = results;
    const slug = result?.status === 'saved' ? result.slug : '';
    const [file] = (await rowOf(slug)).files;
    expect(stored('kept')).toContain(heldAs(file));
    expect(await shareResource(network.staff, input({ upload }))).toEqual(results[0]);
    expect(await shareResource(network.partner, input({ upload }))).toMatchObject({
      errors: { file: ['uploadGone'] },
    });
  });

  it('a file that somebody else sent cannot be used', async () => {
    const upload = await received(network.partner);
    expect(await shareResource(network.staff, input({ upload }))).toMatchObject({
      status: 'invalid',
      errors: { file: ['uploadGone'] },
    });
  });

  it('what fails leaves no file and no row, and the file can be used again', async () => {
    const upload = await received(network.staff);
    const before = [await db().resource.count(), stored('kept')];
    expect(await shareResource(network.staff, input({ upload, type: 'no-such' }))).toEqual({
      status: 'invalid',
      errors: { type: ['choose'] },
    });
    expect([await db().resource.count(), stored('kept')]).toEqual(before);
    expect(await shareResource(network.staff, input({ upload }))).toMatchObject({
      status: 'saved',
    });
  });

  it('who belongs to none does not share, who belongs to several says for whom', async () => {
    expect(
      await shareResource(network.administrator, input({ url: 'https://example.org' })),
    ).toEqual({ status: 'not-found' });
    const person = await aPerson({ memberOf: network.organization });
    const second = await anOrganization();
    await db().membership.create({
      data: { personId: person.id, organizationId: second.id, role: 'staff' },
    });
    const actor = await actorOf(person);
    const link = { url: 'https://example.org' };
    expect(await shareResource(actor, input(link))).toMatchObject({
      errors: { organization: ['choose'] },
    });
    expect(await shareResource(actor, input({ ...link, organization: 'other' }))).toMatchObject({
      errors: { organization: ['choose'] },
    });
    const result = await shareResource(actor, input({ ...link, organization: second.slug }));
    expect(await rowOf(result.status === 'saved' ? result.slug : '')).toMatchObject({
      organizationId: second.id,
    });
  });
});
