import { afterEach, describe, expect, it } from 'vitest';
import { verifyOrganization } from '~/features/organizations/verify-organization.server';
import { listOwnOrganizations } from '~/features/organizations/workspace.server';
import { visitor } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';

afterEach(() => setClock());

describe('what a workspace asks', () => {
  it('is what the profile lacks and what is in one language only', async () => {
    const organization = await anOrganization({
      texts: { es: { summary: 'Resumen' } },
      terms: [{ kind: 'expertise', slug: 'asylum', audience: 'organization' }],
    });
    const actor = await actorOf(await aPerson({ memberOf: organization }));
    const [own] = await listOwnOrganizations(actor);
    expect(own).toMatchObject({
      slug: organization.slug,
      verificationDue: true,
      resources: 0,
      gaps: {
        of: 14,
        missing: [
          'service',
          'country',
          'contact',
          'writing',
          'description',
          'details',
          'population',
          'stage',
          'website',
          'logo',
        ],
        untranslated: [
          { field: 'name', lacks: 'en' },
          { field: 'summary', lacks: 'en' },
        ],
      },
    });
  });

  it('is nothing for those who belong nowhere', async () => {
    await anOrganization();
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    expect(await listOwnOrganizations(administrator)).toEqual([]);
    expect(await listOwnOrganizations(visitor)).toEqual([]);
  });
});

describe('confirming a profile', () => {
  it('is asked again after half a year', async () => {
    const organization = await anOrganization();
    const actor = await actorOf(await aPerson({ memberOf: organization }));
    setClock(() => new Date('2026-03-01T12:00:00Z'));
    expect(await verifyOrganization(actor, organization.slug)).toBe(true);
    expect((await listOwnOrganizations(actor))[0]?.verificationDue).toBe(false);
    setClock(() => new Date('2026-10-01T12:00:00Z'));
    expect((await listOwnOrganizations(actor))[0]?.verificationDue).toBe(true);
  });

  it('leaves who confirmed, an audit entry, and the day of the last change as it was', async () => {
    const organization = await anOrganization();
    const { id } = organization;
    const select = { updatedAt: true, verifiedById: true, activityConfirmed: true };
    await db().organization.update({ where: { id }, data: { activityConfirmed: false } });
    const before = await db().organization.findUniqueOrThrow({ where: { id }, select });
    const actor = await actorOf(await aPerson({ memberOf: organization }));
    await verifyOrganization(actor, organization.slug);
    expect(await db().organization.findUniqueOrThrow({ where: { id }, select })).toEqual({
      updatedAt: before.updatedAt,
      verifiedById: actor.id,
      activityConfirmed: true,
    });
    expect(
      await db().auditEntry.count({ where: { objectId: id, action: 'organization.verify' } }),
    ).toBe(1);
  });

  it('is for its own people alone', async () => {
    const organization = await anOrganization();
    const stranger = await actorOf(await aPerson({ memberOf: await anOrganization() }));
    const administrator = await actorOf(await aPerson({ isNetworkAdmin: true }));
    for (const actor of [visitor, stranger, administrator]) {
      expect(await verifyOrganization(actor, organization.slug)).toBe(false);
    }
  });
});
