import { visitor, type Actor, type Person } from '~/platform/auth/actor';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';

/** An organization with a member of its staff, a partner from another one, and the other kinds of actors. */
export async function aNetwork() {
  const organization = await anOrganization();
  const other = await anOrganization();
  const staff: Person = await actorOf(await aPerson({ memberOf: organization }));
  const partner: Person = await actorOf(await aPerson({ memberOf: other }));
  const administrator: Person = await actorOf(await aPerson({ isNetworkAdmin: true }));
  const loose: Person = await actorOf(await aPerson());
  const actors: Record<string, Actor> = { visitor, loose, partner, administrator, staff };
  return { organization, other, staff, partner, administrator, loose, actors };
}
