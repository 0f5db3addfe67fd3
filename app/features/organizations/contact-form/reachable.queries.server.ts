import type { Actor } from '~/platform/auth/actor';
import { audienceWhere, type Audience } from '~/platform/auth/audience';
import { introduced } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { db, type Transaction } from '~/platform/db/client.server';
import { slugParam } from '~/platform/slug.schema';

const byPosition = { position: 'asc' } as const;

/**
 * An organization with the contacts that its form may write to; null when it is not listed, does not let the
 * actor write, or has no such contact.
 */
export async function findReachable(actor: Actor, which: { slug: string } | { id: string }) {
  if ('slug' in which && !slugParam.safeParse(which.slug).success) return null;
  const organization = await db().organization.findFirst({
    where: { ...introduced, ...which },
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

/** Whether `findReachable` finds the organization. The public profile needs only this, for every reader. */
export async function isReachable(actor: Actor, slug: string): Promise<boolean> {
  const organization = await db().organization.findFirst({
    where: { ...introduced, slug },
    select: {
      contactForm: true,
      contacts: { where: { email: { not: '' } }, select: { audience: true } },
    },
  });
  return organization !== null && reachedBy(actor, organization).length > 0;
}

/** The contacts that a letter from the actor can go to. */
function reachedBy<Contact extends { audience: Audience }>(
  actor: Actor,
  { contactForm, contacts }: { contactForm: Audience | null; contacts: readonly Contact[] },
): Contact[] {
  if (!mayWrite(actor, contactForm)) return [];
  // A contact with the audience `organization` counts only if the organization's people set who may write.
  return contacts.filter(({ audience }) => contactForm !== null || audience !== 'organization');
}

export type Reachable = NonNullable<Awaited<ReturnType<typeof findReachable>>>;

function mayWrite(actor: Actor, writers: Audience | null): boolean {
  if (writers === 'organization') return false;
  return writers !== 'network' || can(actor, 'read.network');
}

/** Ids of the contacts that the actor can see. */
export async function findVisibleContacts(actor: Actor, organizationId: string, tx: Transaction) {
  const rows = await tx.organizationContact.findMany({
    where: { AND: [{ organizationId }, audienceWhere(actor)] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
