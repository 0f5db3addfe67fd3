import { Secret, TOTP } from 'otpauth';

/** Validity of a code in seconds; every authenticator app assumes this value (RFC 6238). */
export const codePeriod = 30;
/** Tolerance in time steps, because a phone's clock may be off. */
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

/** The `otpauth:` URL in the QR code for an authenticator app. @param label identifies the account */
export function appAddress(secret: string, label: string): string {
  return codesOf(secret, label).toString();
}

/** The time step of a moment. */
export function stepAt(time: Date): number {
  return Math.floor(time.getTime() / 1000 / codePeriod);
}

/**
 * The time step to which a code belongs.
 *
 * @param typed six digits, possibly with spaces
 * @returns null when it belongs to no step near the moment
 */
export function stepOfCode(secret: string, typed: string, time: Date): number | null {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = codesOf(secret).validate({ token, timestamp: time.getTime(), window: tolerance });
  return delta === null ? null : stepAt(time) + delta;
}

/** The code at a moment, for tests and the operator's tools. */
export function codeAt(secret: string, time: Date): string {
  return codesOf(secret).generate({ timestamp: time.getTime() });
}
