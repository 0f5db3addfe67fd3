import { signIn } from '~/features/identity/sign-in.server';
import type { Person } from '~/platform/auth/actor';
import { actorOf } from '~/platform/auth/session.server';
import { hashPassword } from '~/platform/crypto/passwords.server';
import { aSession } from '../../factories/sessions';

export const password = 'siete garzas cruzan el rio';
export const passwordHash = await hashPassword(password);

/** The token of a person's sign-in that waits for the second factor. */
export async function pendingOf({ email }: { email: string }): Promise<string> {
  const result = await signIn({ email, password }, null);
  if (!result || !('pending' in result)) throw new Error('not waiting');
  return result.pending;
}

/** The person whose session this is. */
export async function personOf(token: string): Promise<Person> {
  const actor = await actorOf(token);
  if (actor.kind !== 'person') throw new Error('nobody');
  return actor;
}

/** A person as the actor of a new session, and its token. */
export async function withSession(person: {
  id: string;
}): Promise<{ actor: Person; token: string }> {
  const token = await aSession(person);
  return { actor: await personOf(token), token };
}
