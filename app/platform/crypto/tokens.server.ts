import crypto from 'node:crypto';

/** How a token looks: 256 random bits in base64url. Anything else is not worth a query. */
export const tokenForm = /^[\w-]{43}$/;

/** The SHA-256 of a token in hexadecimal: what the database keeps in its place. */
export function hashToken(token: string): string {
  return crypto.createHash('sha256').update(token).digest('hex');
}

/** A new secret for a link or a cookie, and the hash to store. The token itself is never stored. */
export function newToken(): { token: string; hash: string } {
  const token = crypto.randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}
