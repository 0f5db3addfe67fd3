import { endOfDayAfter } from '~/i18n/days';
import { links } from '~/i18n/links';
import { writable } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { hashToken, newToken, tokenForm } from '~/platform/crypto/tokens.server';
import { env } from '~/platform/env.server';

const lifetimeDays = 7;

/** A new secret link of an invitation, and what its row keeps of it. */
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

/** A `where` for invitations that wait for an answer. Own columns alone, see `usableInvitation`. */
export function openInvitations() {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } };
}

/**
 * A `where` for the one invitation of a link while it works; null when the link cannot be one. It asks for
 * columns of the invitation alone: only then is accepting it one statement, of which one wins.
 */
export function usableInvitation(token: string) {
  if (!tokenForm.test(token)) return null;
  return { tokenHash: hashToken(token), ...openInvitations() };
}
