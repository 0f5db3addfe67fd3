import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  getLogoForEditing,
  openLogo,
  removeLogo,
  setLogo,
} from '~/features/organizations/logo/logos.server';
import { sweepFiles } from '~/features/library/files/sweep-files.server';
import { visitor, type Actor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { hour } from '~/platform/durations';
import { fileExists, listFiles } from '~/platform/storage/storage.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';

/** A picture whose metadata says where and by whom it was taken. */
const aPicture = (width = 1200, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#246' } })
    .withExif({ IFD0: { Artist: 'Ana Xol' }, IFD3: { GPSLatitude: '14/1 54/1 0/1' } })
    .jpeg()
    .toBuffer();

async function anEditor() {
  const organization = await anOrganization();
  return { organization, actor: await actorOf(await aPerson({ memberOf: organization })) };
}

const picture = async (name = 'logo.jpg') => ({ name, bytes: await aPicture() });
const logoOf = async (actor: Actor, slug: string) => (await getLogoForEditing(actor, slug))?.logo;
const keptKeys = async () => (await listFiles('kept')).map(({ key }) => key);

describe('a logo', () => {
  it('is drawn anew, within bounds, without what its file said', async () => {
    const { organization, actor } = await anEditor();
    expect(await setLogo(actor, organization.slug, await picture())).toEqual({ status: 'saved' });
    const logo = await logoOf(actor, organization.slug);
    expect(logo).toMatchObject({ width: 480, height: 120 });
    const open = await openLogo(logo?.id ?? '');
    expect(open).toMatchObject({ mediaType: 'image/webp', name: 'logo.webp', isPublic: true });
    const bytes = Buffer.from(await new Response(await open?.read()).arrayBuffer());
    const { format, exif } = await sharp(bytes).metadata();
    expect({ format, exif }).toEqual({ format: 'webp', exif: undefined });
    expect(bytes.includes('Ana Xol')).toBe(false);
  });

  it('replaces the one before, and both go with their files', async () => {
    const { organization, actor } = await anEditor();
    const before = await keptKeys();
    await setLogo(actor, organization.slug, await picture());
    const first = (await logoOf(actor, organization.slug))?.id ?? '';
    await setLogo(actor, organization.slug, await picture('logo.JPEG'));
    expect(await openLogo(first)).toBeNull();
    expect(await keptKeys()).toHaveLength(before.length + 1);
    expect(await removeLogo(actor, organization.slug)).toBe(true);
    expect(await removeLogo(actor, organization.slug)).toBe(false);
    expect(await keptKeys()).toEqual(before);
    const actions = await db().auditEntry.findMany({
      where: { objectId: organization.id },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual(Array(3).fill('organization.logo'));
  });

  it.each([
    ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'fileKind'],
    ['guia.pdf', '%PDF-1.4', 'fileKind'],
    ['logo.png', 'not an image', 'fileMismatch'],
    ['', '', 'fileEmpty'],
  ])('is not %s', async (name, content, refusal) => {
    const { organization, actor } = await anEditor();
    const answer = await setLogo(actor, organization.slug, { name, bytes: Buffer.from(content) });
    expect(answer).toEqual({ status: 'refused', refusal });
    expect(await logoOf(actor, organization.slug)).toBeNull();
  });

  it('is for its own people to change, and gone with an organization that is archived or hidden for safety', async () => {
    const { organization, actor } = await anEditor();
    const stranger = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    await setLogo(actor, organization.slug, await picture());
    const { id = '' } = (await logoOf(actor, organization.slug)) ?? {};
    for (const other of [visitor, stranger, administrator]) {
      const answer = await setLogo(other, organization.slug, await picture());
      expect(answer).toEqual({ status: 'not-found' });
      expect(await removeLogo(other, organization.slug)).toBe(false);
    }
    const hide = (data: Prisma.OrganizationUpdateInput) =>
      db().organization.update({ where: { id: organization.id }, data });
    await hide({ archivedAt: new Date() });
    expect(await openLogo(id)).toBeNull();
    await hide({ archivedAt: null, hiddenForSafetyAt: new Date(), hidingReason: 'Amenazas' });
    expect(await openLogo(id)).toBeNull();
    await hide({ hiddenForSafetyAt: null, hidingReason: '' });
    expect(await openLogo(id)).not.toBeNull();
  });

  it('is not swept up as a file without a record', async () => {
    const { organization, actor } = await anEditor();
    await setLogo(actor, organization.slug, await picture());
    const { id = '' } = (await logoOf(actor, organization.slug)) ?? {};
    setClock(() => new Date(Date.now() + 2 * hour));
    await sweepFiles();
    setClock();
    expect(await fileExists(`kept/${id}`)).toBe(true);
  });
});
