import crypto from 'node:crypto';
import { now } from '~/platform/clock.server';
import { keyedName } from '~/platform/crypto/sealed.server';

/** After so many wrong ones the codes of a change of e-mail address work no more. */
export const mostAttempts = 5;
// No letter or digit that is easily read as another: 30 signs, so 8 of them are 39 bits for 5 attempts.
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

export type Side = 'old' | 'new';

export function newCode(): string {
  return Array.from({ length: codeLength }, () => signs[crypto.randomInt(signs.length)]).join('');
}

/** What the row keeps of a code: not to be turned back, or tried out, with the database alone. */
export function keptOfCode(personId: string, side: Side, code: string): string {
  return keyedName('e-mail code', `${personId} ${side} ${code}`);
}

/** A `where` for the one change of a person that codes can still confirm. */
export function waitingChange(personId: string) {
  return { personId, expiresAt: { gt: now() }, attempts: { lt: mostAttempts } };
}
