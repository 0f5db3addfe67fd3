import { type Actor, type Role } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import type { AcceptMode } from './accounts.schema';
import { usableInvitation } from './invitation-links.server';
import { roleFromDatabase } from './roles';

/** An invitation as the page of its link shows it. */
export interface OpenInvitation {
  role: Role;
  /** the organization's own name and its language; null for an administrator of the network */
  organization: { name: string; nameLocale: string } | null;
  /** null for the very first administrator, who types it */
  email: string | null;
  mode: AcceptMode;
  expiresAt: Date;
}

/**
 * The invitation of a link, while it works; looking at it uses nothing up.
 *
 * @returns null when it was used, taken back, is over, or never was one
 */
export async function readInvitation(actor: Actor, token: string): Promise<OpenInvitation | null> {
  const where = usableInvitation(token);
  const found =
    where &&
    (await db().invitation.findFirst({
      where: { ...where, OR: [{ organizationId: null }, { organization: listed }] },
      select: {
        email: true,
        role: true,
        expiresAt: true,
        organization: { select: { name: true, nameLocale: true } },
      },
    }));
  if (!found) return null;
  const { email, role, expiresAt, organization } = found;
  const mode = await modeOf(actor, email);
  return mode && { role: roleFromDatabase(role), organization, email, mode, expiresAt };
}

/** What the invited person must give; null when they may not come in at all. */
async function modeOf(actor: Actor, email: string | null): Promise<AcceptMode | null> {
  if (email === null) {
    const administrators = await db().person.count({
      where: { isNetworkAdmin: true, disabledAt: null },
    });
    return administrators === 0 ? 'first' : null;
  }
  const person = await db().person.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      disabledAt: true,
      totpConfirmedAt: true,
      _count: { select: { passkeys: true } },
    },
  });
  if (!person) return 'new';
  if (person.disabledAt) return null;
  if (actor.kind === 'person' && actor.id === person.id) return 'self';
  // A link and a password are no way around the second factor.
  if (person.totpConfirmedAt || person._count.passkeys > 0) return 'elsewhere';
  return person.passwordHash ? 'known' : 'new';
}
