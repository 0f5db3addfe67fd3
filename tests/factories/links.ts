import crypto from 'node:crypto';
import { stopToken } from '~/features/identity/open-recoveries.server';
import type { InvitationRole } from '~/platform/db/generated/enums';
import { db } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { unique } from './sequence';

function secret() {
  const token = crypto.randomBytes(32).toString('base64url');
  return { token, tokenHash: crypto.createHash('sha256').update(token).digest('hex') };
}

/** An open invitation. @returns its row's id and the token of its link */
export async function anInvitation(
  wishes: { to?: { id: string }; email?: string; role?: InvitationRole; expired?: boolean } = {},
) {
  const { token, tokenHash } = secret();
  const { id, email } = await db().invitation.create({
    data: {
      tokenHash,
      email: wishes.email ?? `${unique()}@example.org`,
      organizationId: wishes.to?.id ?? null,
      role: wishes.role ?? (wishes.to ? 'staff' : 'network_admin'),
      locale: 'es',
      expiresAt: new Date(Date.now() + (wishes.expired ? -hour : hour)),
    },
    select: { id: true, email: true },
  });
  return { id, email, token };
}

/** A link for a new password. @returns its token */
export async function aPasswordReset(person: { id: string }): Promise<string> {
  const { token, tokenHash } = secret();
  await db().token.create({
    data: {
      tokenHash,
      purpose: 'password_reset',
      personId: person.id,
      expiresAt: new Date(Date.now() + hour / 2),
    },
  });
  return token;
}

/** A change of e-mail address that waits for its codes, which nobody knows. */
export async function anEmailChange(person: { id: string }): Promise<void> {
  await db().emailChange.create({
    data: {
      personId: person.id,
      email: `${unique()}@example.org`,
      oldCodeHash: secret().tokenHash,
      newCodeHash: secret().tokenHash,
      expiresAt: new Date(Date.now() + hour),
    },
  });
}

/**
 * A request for another second factor; with `approved`, an administrator has just approved it.
 *
 * @returns the token of the link that stops it
 */
export async function aFactorRecovery(
  person: { id: string },
  { approved = false }: { approved?: boolean } = {},
): Promise<string> {
  const id = crypto.randomUUID();
  const token = stopToken(id);
  const usableAt = new Date(Date.now() + 24 * hour);
  await db().factorRecovery.create({
    data: {
      id,
      personId: person.id,
      cancelTokenHash: crypto.createHash('sha256').update(token).digest('hex'),
      ...(approved ? { approvedAt: new Date(), usableAt } : {}),
    },
  });
  return token;
}
