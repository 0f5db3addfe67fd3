import type { Person } from '~/platform/auth/actor';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';
import { stateOf } from './freshness';
import { editableOrganizations } from '../organizations.policy';
import { profileGroups } from '../profile/profile-groups';

/**
 * The freshness of each group of an organization's profile, for its own people. Who confirmed a group is
 * shown only to readers who may see the organization's people, and to the confirming person.
 *
 * @returns null when the actor may not edit the profile
 */
export async function getOwnFreshness(actor: Person, slug: string) {
  if (!slugParam.safeParse(slug).success) return null;
  const row = await db().organization.findFirst({
    where: { ...editableOrganizations(actor), slug },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      confirmations: {
        select: {
          group: true,
          confirmedAt: true,
          confirmedBy: { select: { id: true, name: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { id, confirmations, ...organization } = row;
  const seesPeople = can(actor, 'members.read', id);
  const groups = profileGroups.map((group) => {
    const last = confirmations.find((one) => one.group === group);
    const by = last?.confirmedBy;
    return {
      group,
      state: stateOf(group, last?.confirmedAt ?? null, now()),
      confirmedAt: last?.confirmedAt ?? null,
      by: by && (seesPeople || by.id === actor.id) ? by.name : null,
    };
  });
  return { ...organization, groups };
}

export type OwnFreshness = NonNullable<Awaited<ReturnType<typeof getOwnFreshness>>>;
