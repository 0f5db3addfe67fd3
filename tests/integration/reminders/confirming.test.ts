import { expect, test } from 'vitest';
import { updateOrganization } from '~/features/organizations/editing/update-organization.server';
import { verifyOrganization } from '~/features/organizations/verify-organization.server';
import { getOwnFreshness } from '~/features/organizations/freshness/own-freshness.server';
import { getOrganizationForEditing } from '~/features/organizations/editing/editing.server';
import { profileGroups } from '~/features/organizations/profile/profile-groups';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { confirmedDaysAgo } from '../../factories/reminders';

/** An organization, a member, and the freshness of its groups. */
async function kept() {
  const organization = await anOrganization();
  const actor = await actorOf(await aPerson({ memberOf: organization }));
  const groups = async () =>
    Object.fromEntries(
      ((await getOwnFreshness(actor, organization.slug))?.groups ?? []).map((one) => [
        one.group,
        one.state,
      ]),
    );
  const verifiedAt = async () =>
    (await db().organization.findUniqueOrThrow({ where: { id: organization.id } })).verifiedAt;
  return { organization, actor, groups, verifiedAt };
}

test('saving confirms the groups that changed, and no others', async () => {
  const { organization, actor, groups, verifiedAt } = await kept();
  const form = await getOrganizationForEditing(actor, organization.slug);
  if (!form) throw new Error('not found');
  await updateOrganization(actor, organization.slug, {
    ...form.values,
    website: 'https://example.org/nuevo',
    expertise: ['mhpss'],
  });
  expect(await groups()).toEqual({
    ...Object.fromEntries(profileGroups.map((group) => [group, 'never'])),
    contacts: 'fresh',
    help: 'fresh',
  });
  expect(await verifiedAt()).toBeNull();
});

test('"still right" confirms one group, or all; the profile is as fresh as its oldest group', async () => {
  const { organization, actor, groups, verifiedAt } = await kept();
  await confirmedDaysAgo(organization, 170);
  expect((await groups())['contacts']).toBe('due');
  expect(await verifyOrganization(actor, organization.slug, ['contacts'])).toBe(true);
  expect(await groups()).toMatchObject({ contacts: 'fresh', help: 'due', texts: 'fresh' });
  const before = (await verifiedAt())?.getTime() ?? 0;
  expect(Date.now() - before).toBeGreaterThan(169 * day);
  const { updatedAt } = await db().organization.findUniqueOrThrow({
    where: { id: organization.id },
  });
  await verifyOrganization(actor, organization.slug);
  expect(new Set(Object.values(await groups()))).toEqual(new Set(['fresh']));
  expect(Date.now() - ((await verifiedAt())?.getTime() ?? 0)).toBeLessThan(60_000);
  // Nothing in it changed.
  expect(
    await db().organization.findUniqueOrThrow({ where: { id: organization.id } }),
  ).toMatchObject({ updatedAt });
});

test('nobody confirms what is not theirs', async () => {
  const { organization, groups } = await kept();
  const stranger = await actorOf(await aPerson({ memberOf: await anOrganization() }));
  expect(await verifyOrganization(stranger, organization.slug)).toBe(false);
  expect(await getOwnFreshness(stranger, organization.slug)).toBeNull();
  expect(new Set(Object.values(await groups()))).toEqual(new Set(['never']));
});
