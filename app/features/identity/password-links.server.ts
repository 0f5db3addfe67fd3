import { links } from '~/i18n/links';
import { writable } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import { hashToken, newToken } from '~/platform/crypto/tokens.server';
import type { Transaction } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { env } from '~/platform/env.server';

const lifetime = 30 * minute;

/** Creates a link with which a person chooses a password: once, within 30 minutes. */
export async function newPasswordLink(
  tx: Transaction,
  { id: personId, locale }: { id: string; locale: string },
): Promise<{ url: string; token: string }> {
  const { token, hash } = newToken();
  const time = now();
  await tx.token.create({
    data: {
      ...{ tokenHash: hash, purpose: 'password_reset', personId, createdAt: time },
      expiresAt: new Date(time.getTime() + lifetime),
    },
    select: { id: true },
  });
  return { url: env().publicUrl + links.passwordNew(writable(locale), token), token };
}

/**
 * A `where` for the token if it is still valid. It uses only columns of the token, so that using it up is a
 * single UPDATE, of which only one can succeed.
 */
export function usablePasswordLink(token: string) {
  return {
    tokenHash: hashToken(token),
    purpose: 'password_reset' as const,
    usedAt: null,
    expiresAt: { gt: now() },
  };
}
