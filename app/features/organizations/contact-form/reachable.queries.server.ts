import type { Actor } from '~/platform/auth/actor';
import { audienceWhere, type Audience } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

const byPosition = { position: 'asc' } as const;

/**
 * An organization with the addresses that the form may write to; null when it is not listed, or does not
 * let the actor write, or has no such address.
 */
export async function findReachable(actor: Actor, which: { slug: string } | { id: string }) {
  if ('slug' in which && !slugParam.safeParse(which.slug).success) return null;
  const organization = await db().organization.findFirst({
    where: { ...listed, ...which },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      contactForm: true,
      contacts: {
        where: { email: { not: '' } },
        orderBy: byPosition,
        select: { id: true, email: true, audience: true, role: { select: { slug: true } } },
      },
      languages: {
        where: audienceWhere(actor),
        orderBy: byPosition,
        select: { languageCode: true },
      },
    },
  });
  const addresses = organization ? reachedBy(actor, organization) : [];
  return organization && addresses.length > 0 ? { ...organization, contacts: addresses } : null;
}

/** Whether `findReachable` finds an organization: all that its page asks, of each reader. */
export async function isReachable(actor: Actor, slug: string): Promise<boolean> {
  const organization = await db().organization.findFirst({
    where: { ...listed, slug },
    select: {
      contactForm: true,
      contacts: { where: { email: { not: '' } }, select: { audience: true } },
    },
  });
  return organization !== null && reachedBy(actor, organization).length > 0;
}

/** The contacts of an organization that what the actor writes goes to. */
function reachedBy<Contact extends { audience: Audience }>(
  actor: Actor,
  { contactForm, contacts }: { contactForm: Audience | null; contacts: readonly Contact[] },
): Contact[] {
  if (!mayWrite(actor, contactForm)) return [];
  // What is for the organization alone takes part only where its people said so.
  return contacts.filter(({ audience }) => contactForm !== null || audience !== 'organization');
}

export type Reachable = NonNullable<Awaited<ReturnType<typeof findReachable>>>;

function mayWrite(actor: Actor, writers: Audience | null): boolean {
  if (writers === 'organization') return false;
  return writers !== 'network' || can(actor, 'read.network');
}

/** The ids of an organization's contacts that the actor sees. */
export async function findVisibleContacts(actor: Actor, organizationId: string, tx: Transaction) {
  const rows = await tx.organizationContact.findMany({
    where: { AND: [{ organizationId }, audienceWhere(actor)] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
