import crypto from 'node:crypto';

/** The form of a token: 256 random bits in base64url. Anything else is not worth a query. */
export const tokenForm = /^[\w-]{43}$/;

/** The SHA-256 of a token in hexadecimal, which the database stores in its place. */
export function hashToken(token: string): string {
  return crypto.createHash('sha256').update(token).digest('hex');
}

/** A new token for a link or a cookie, and its hash, which alone is stored. */
export function newToken(): { token: string; hash: string } {
  const token = crypto.randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}
