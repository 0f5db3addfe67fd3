import type { Person } from '~/platform/auth/actor';
import { actorOf } from '~/platform/auth/session.server';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';

/** A person as the actor of a new session. */
export async function arriving(person: { id: string }): Promise<Person> {
  const actor = await actorOf(await aSession(person));
  if (actor.kind !== 'person') throw new Error('no session');
  return actor;
}

/** An organization's administrator with a session. */
export async function anOwnAdministrator(organization: { id: string }) {
  const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
  return { ...person, actor: await arriving(person) };
}

/** A network administrator with a session. */
export async function aNetworkAdministrator(wishes: { memberOf?: { id: string } } = {}) {
  const person = await aPerson({ isNetworkAdmin: true, ...wishes });
  return { ...person, actor: await arriving(person) };
}
