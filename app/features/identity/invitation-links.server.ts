import { endOfDayAfter } from '~/i18n/days';
import { links } from '~/i18n/links';
import { writable } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { hashToken, newToken, tokenForm } from '~/platform/crypto/tokens.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';

const lifetimeDays = 7;

/** A new secret link for an invitation, with the columns to store. */
export function newInvitationLink(locale: string): {
  url: string;
  token: string;
  fields: { tokenHash: string; expiresAt: Date };
} {
  const { token, hash } = newToken();
  return {
    url: env().publicUrl + links.invitation(writable(locale), token),
    token,
    fields: { tokenHash: hash, expiresAt: endOfDayAfter(now(), lifetimeDays) },
  };
}

/** A `where` for unanswered invitations. Uses only columns of the invitation, see `usableInvitation`. */
export function openInvitations() {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } };
}

/**
 * Revokes the open invitations that a person sent, because they may no longer invite.
 *
 * @param organizationId only those into this organization
 */
export async function revokeInvitationsBy(
  tx: Transaction,
  personId: string,
  organizationId?: string,
): Promise<void> {
  await tx.invitation.updateMany({
    where: {
      invitedById: personId,
      ...(organizationId && { organizationId }),
      ...openInvitations(),
    },
    data: { revokedAt: now() },
  });
}

/**
 * A `where` for the invitation behind a link while it is valid; null when the token is malformed. It uses
 * only columns of the invitation, so that accepting it is a single UPDATE, of which only one can succeed.
 */
export function usableInvitation(token: string) {
  if (!tokenForm.test(token)) return null;
  return { tokenHash: hashToken(token), ...openInvitations() };
}
