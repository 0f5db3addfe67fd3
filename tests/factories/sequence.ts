import crypto from 'node:crypto';

/** A few letters that no other record of the tests has, for slugs, names and addresses. */
export function unique(): string {
  return crypto.randomBytes(5).toString('hex');
}
