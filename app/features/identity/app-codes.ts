import { Secret, TOTP } from 'otpauth';

/** Seconds for which a code counts, and what every authenticator app assumes (RFC 6238). */
export const codePeriod = 30;
/** A phone's clock may be off by one step either way. */
const tolerance = 1;

function codesOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Tejido',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: codePeriod,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret for an authenticator app: 160 bits in base32. */
export function newAppSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the square code. @param label whose account it is */
export function appAddress(secret: string, label: string): string {
  return codesOf(secret, label).toString();
}

/** The time step of a moment. */
export function stepAt(time: Date): number {
  return Math.floor(time.getTime() / 1000 / codePeriod);
}

/**
 * The time step that a code belongs to.
 *
 * @param typed six digits, perhaps with spaces
 * @returns null when it belongs to none near the moment
 */
export function stepOfCode(secret: string, typed: string, time: Date): number | null {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = codesOf(secret).validate({ token, timestamp: time.getTime(), window: tolerance });
  return delta === null ? null : stepAt(time) + delta;
}

/** The code of a moment, for tests and for the operator who looks over a shoulder. */
export function codeAt(secret: string, time: Date): string {
  return codesOf(secret).generate({ timestamp: time.getTime() });
}
