import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { Person } from './actor';
import { rolesOf } from './roles-of';
import { rolesFields } from './session-adapter.server';

/**
 * A person as an actor, outside a request of theirs: for work that was begun in their name and goes on later.
 *
 * @returns null when the account is gone or disabled
 */
export async function findPersonActor(id: string): Promise<Person | null> {
  const row = await db().person.findFirst({
    where: { id, disabledAt: null },
    select: { id: true, name: true, locale: true, ...rolesFields },
  });
  if (!row) return null;
  const { name, locale, ...roles } = row;
  return { kind: 'person', id, name, locale, ...rolesOf(roles, now()) };
}
