import type { AuditAction } from '~/features/audit/audit.schema';
import { actorOf as actorOfToken } from '~/platform/auth/session.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../../factories/organizations';
import { aPerson, type PersonWishes } from '../../../factories/people';
import { aSession } from '../../../factories/sessions';

type Who = 'admin' | 'staff' | 'partner' | 'network' | 'somebody' | 'nobody';
type Where = 'own' | 'other' | 'another' | 'none';

/** An audit entry in words: the action, by whom, in which organization, and whether it failed. */
export type Entry = `${AuditAction} ${Who} ${Where}` | `${AuditAction} ${Who} ${Where} failure`;

/** An operation that must be logged, and all its audit entries in order. */
export type Deed = [title: string, entries: Entry[], work: (world: DeedWorld) => Promise<unknown>];

export type DeedWorld = Awaited<ReturnType<typeof deedWorld>>;

/** A person with a session. */
export async function arrived(wishes: PersonWishes = {}) {
  const person = await aPerson(wishes);
  const token = await aSession(person);
  const actor = await actorOfToken(token);
  if (actor.kind !== 'person') throw new Error('no session');
  return { ...person, token, actor };
}

/**
 * An organization with an administrator and staff, somebody of another organization, and a network
 * administrator.
 */
export async function deedWorld() {
  const own = await anOrganization({
    contacts: [{ role: 'general', email: 'contacto@example.org', audience: 'public' }],
  });
  const other = await anOrganization();
  const admin = await arrived({ memberOf: own, role: 'organization_admin' });
  return {
    own,
    other,
    admin,
    staff: await arrived({ memberOf: own }),
    partner: await arrived({ memberOf: other }),
    network: await arrived({ isNetworkAdmin: true }),
  };
}

/** Does something and reads the new audit entries. */
export async function told(world: DeedWorld, work: Deed[2]): Promise<string[]> {
  const last = await db().auditEntry.aggregate({ _max: { number: true } });
  await work(world);
  const entries = await db().auditEntry.findMany({
    where: { number: { gt: last._max.number ?? 0n } },
    orderBy: { number: 'asc' },
  });
  return entries.map(({ action, actorId, organizationId, outcome }) =>
    [action, who(world, actorId), where(world, organizationId)]
      .concat(outcome === 'success' ? [] : [outcome])
      .join(' '),
  );
}

function who(world: DeedWorld, id: string | null): Who {
  if (id === null) return 'nobody';
  const names = ['admin', 'staff', 'partner', 'network'] as const;
  return names.find((name) => world[name].id === id) ?? 'somebody';
}

function where({ own, other }: DeedWorld, id: string | null): Where {
  if (id === null) return 'none';
  if (id === own.id) return 'own';
  return id === other.id ? 'other' : 'another';
}
