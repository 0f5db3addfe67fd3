import crypto from 'node:crypto';
import { now } from '~/platform/clock.server';
import { keyedName } from '~/platform/crypto/sealed.server';

/** Number of wrong attempts after which the codes of a change of e-mail address become invalid. */
export const mostAttempts = 5;
// No easily confused letters or digits: 30 characters, so 8 of them have 39 bits, for 5 attempts.
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 8;

export type Side = 'old' | 'new';

export function newCode(): string {
  return Array.from({ length: codeLength }, () => signs[crypto.randomInt(signs.length)]).join('');
}

/** What the database stores of a code: a keyed hash, which cannot be reversed or guessed with the database alone. */
export function keptOfCode(personId: string, side: Side, code: string): string {
  return keyedName('e-mail code', `${personId} ${side} ${code}`);
}

/** A `where` for a person's pending change that codes can still confirm. */
export function waitingChange(personId: string) {
  return { personId, expiresAt: { gt: now() }, attempts: { lt: mostAttempts } };
}
