import { describe, expect, it } from 'vitest';
import {
  getOrganizationForAdmin,
  listOrganizationsForAdmin,
} from '~/features/organizations/administration.server';
import {
  archiveOrganization,
  restoreOrganization,
} from '~/features/organizations/archive-organization.server';
import { createOrganization } from '~/features/organizations/create-organization.server';
import { adminListQuery } from '~/features/organizations/organizations.schema';
import { recordRevision } from '~/features/organizations/history/revisions.server';
import { getOrganization } from '~/features/organizations/profile/public-profile.server';
import { system, visitor, type Actor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { slugFrom } from '~/platform/slug';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { ask } from '../directory/ask';

const anAdministrator = async () => actorOf(await aPerson({ isNetworkAdmin: true }));
const aMember = async () => actorOf(await aPerson({ memberOf: await anOrganization() }));
const fresh = {
  ...{ ownName: 'Casa del Río', nameLocale: 'es', slug: '', country: 'HN' },
  another: '1' as const,
};

describe('creating an organization', () => {
  it('makes its slug from its name', async () => {
    const actor = await anAdministrator();
    const slugs = new Set<string>();
    for (let i = 0; i < 3; i += 1) {
      const made = await createOrganization(actor, fresh);
      slugs.add(made.status === 'created' ? made.slug : made.status);
    }
    expect(slugs.size).toBe(3);
    const [slug = ''] = slugs;
    expect(slug).toMatch(/^casa-del-rio-.{6}$/);
    const page = await getOrganization(actor, slug, 'es');
    expect(page).toMatchObject({ name: 'Casa del Río', places: [{ countryCode: 'HN' }] });
    expect(page?.verifiedAt).toBeNull();
  });

  it('shows it to others once its profile says something, and not before', async () => {
    const actor = await anAdministrator();
    const made = await createOrganization(actor, { ...fresh, ownName: 'Mesa del Puente' });
    const slug = made.status === 'created' ? made.slug : '';
    const { id } = await db().organization.findUniqueOrThrow({ where: { slug } });
    const member = await actorOf(await aPerson({ memberOf: { id } }));
    const partner = await aMember();
    const others = async () => {
      const found = (reader: Actor) => ask('q=Puente', reader);
      return [
        (await getOrganization(visitor, slug, 'es'))?.slug,
        (await getOrganization(partner, slug, 'es'))?.slug,
        (await found(visitor)).total,
        (await found(partner)).total,
        (await found(member)).total,
      ];
    };
    expect(await others()).toEqual([undefined, undefined, 0, 0, 0]);
    expect((await getOrganization(member, slug, 'es'))?.slug).toBe(slug);
    await db().$transaction(async (tx) => {
      const text = { organizationId: id, locale: 'es', name: '', summary: 'Acompaña el cruce.' };
      await tx.organizationText.create({ data: text });
      await recordRevision(tx, member, id);
    });
    expect(await others()).toEqual([slug, slug, 1, 1, 1]);
  });

  it.each(['New', 'Uploads', '¡Requests!'])('called %s has a page of its own', async (ownName) => {
    const made = await createOrganization(await anAdministrator(), { ...fresh, ownName });
    expect(made).toMatchObject({
      status: 'created',
      slug: expect.stringMatching(new RegExp(`^${slugFrom(ownName, 80)}-[a-z0-9]{6}$`)),
    });
  });

  it('says which field is in the way', async () => {
    const actor = await anAdministrator();
    await createOrganization(actor, { ...fresh, slug: 'tomada' });
    expect(await createOrganization(actor, { ...fresh, slug: 'tomada' })).toEqual({
      status: 'invalid',
      errors: { slug: ['slugTaken'] },
    });
    expect(await createOrganization(actor, { ...fresh, country: 'ZZ' })).toEqual({
      status: 'invalid',
      errors: { country: ['choose'] },
    });
  });

  it('is for the network’s administrators alone', async () => {
    const before = await db().organization.count();
    const member = await aMember();
    for (const actor of [visitor, member]) {
      expect(await createOrganization(actor, fresh)).toEqual({ status: 'not-found' });
    }
    expect(await db().organization.count()).toBe(before + 1); // the member's own
  });
});

describe('archiving an organization', () => {
  it('takes it off the public pages, once, and restoring brings it back', async () => {
    const actor = await anAdministrator();
    const { id, slug } = await anOrganization();
    expect(await archiveOrganization(actor, slug)).toBe(true);
    expect(await archiveOrganization(actor, slug)).toBe(true);
    expect(await getOrganization(visitor, slug, 'es')).toBeNull();
    expect((await getOrganizationForAdmin(actor, slug))?.archivedAt).toBeInstanceOf(Date);
    expect(await restoreOrganization(actor, slug)).toBe(true);
    expect(await getOrganization(visitor, slug, 'es')).toMatchObject({ slug });
    const entries = await db().auditEntry.findMany({
      where: { objectId: id },
      orderBy: { id: 'asc' },
      select: { action: true },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'organization.archive',
      'organization.restore',
    ]);
  });

  it('is for the network’s administrators alone, its own people not among them', async () => {
    const organization = await anOrganization();
    const own = await actorOf(
      await aPerson({ memberOf: organization, role: 'organization_admin' }),
    );
    for (const actor of [visitor, own]) {
      expect(await archiveOrganization(actor, organization.slug)).toBe(false);
      expect(await getOrganizationForAdmin(actor, organization.slug)).toBeNull();
    }
    expect(await getOrganization(visitor, organization.slug, 'es')).not.toBeNull();
  });
});

describe('the list of organizations', () => {
  it('finds by name, address and translated name, archived ones too', async () => {
    const actor = await anAdministrator();
    const { slug } = await anOrganization({
      slug: 'quetzal-libre',
      name: 'Ave Libre',
      texts: { en: { name: 'Free Bird' } },
      archived: true,
    });
    for (const q of ['ave li', 'quetzal', 'FREE bird']) {
      const { organizations, total } = await listOrganizationsForAdmin(actor, { q, page: 1 }, 'es');
      expect({ q, total, slugs: organizations.map((one) => one.slug) }).toEqual({
        q,
        total: 1,
        slugs: [slug],
      });
    }
  });

  it('is empty for everybody else', async () => {
    expect((await listOrganizationsForAdmin(visitor, { q: '', page: 1 }, 'es')).total).toBe(0);
    expect((await listOrganizationsForAdmin(await aMember(), { q: '', page: 1 }, 'es')).total).toBe(
      0,
    );
    expect(
      (await listOrganizationsForAdmin(system, { q: '', page: 1 }, 'es')).total,
    ).toBeGreaterThan(0);
  });

  it('takes any question without a fault', async () => {
    for (const odd of [{ q: "a\u0000'%_\\", page: '-1' }, { page: '99999999999' }, { q: [] }]) {
      const query = adminListQuery.parse(odd);
      await expect(listOrganizationsForAdmin(system, query, 'es')).resolves.toMatchObject({
        page: 1,
      });
    }
  });
});
