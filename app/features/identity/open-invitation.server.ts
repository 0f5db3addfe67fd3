import { activeAdministrators } from '~/features/notifications/administrators.server';
import { type Actor, type Role } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import type { AcceptMode } from './accounts.schema';
import { usableInvitation } from './invitation-links.server';
import { roleFromDatabase } from './roles';

/** An invitation as its page shows it. */
export interface OpenInvitation {
  role: Role;
  /** the organization's own name with its language; null for a network administrator */
  organization: { name: string; nameLocale: string } | null;
  /** null for the first administrator, who enters it */
  email: string | null;
  mode: AcceptMode;
  expiresAt: Date;
}

/**
 * The invitation behind a link, while it is valid; reading it does not use it up.
 *
 * @returns null when it was used or revoked, has expired, or does not exist
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

/** Which fields the invited person must fill in; null when they may not accept at all. */
async function modeOf(actor: Actor, email: string | null): Promise<AcceptMode | null> {
  if (email === null) {
    const administrators = await db().person.count({ where: activeAdministrators });
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
  // A link and a password must not bypass the second factor.
  if (person.totpConfirmedAt || person._count.passkeys > 0) return 'elsewhere';
  return person.passwordHash ? 'known' : 'new';
}
