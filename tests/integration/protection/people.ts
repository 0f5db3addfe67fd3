import type { Person } from '~/platform/auth/actor';
import { actorOf } from '~/platform/auth/session.server';
import { aPerson } from '../../factories/people';
import { aSession } from '../../factories/sessions';

/** Somebody as the guards would make them from a session of their own that begins now. */
export async function arriving(person: { id: string }): Promise<Person> {
  const actor = await actorOf(await aSession(person));
  if (actor.kind !== 'person') throw new Error('no session');
  return actor;
}

/** An organization's administrator with their account and a session of theirs. */
export async function anOwnAdministrator(organization: { id: string }) {
  const person = await aPerson({ memberOf: organization, role: 'organization_admin' });
  return { ...person, actor: await arriving(person) };
}

/** A network administrator with their account and a session of theirs. */
export async function aNetworkAdministrator(wishes: { memberOf?: { id: string } } = {}) {
  const person = await aPerson({ isNetworkAdmin: true, ...wishes });
  return { ...person, actor: await arriving(person) };
}
