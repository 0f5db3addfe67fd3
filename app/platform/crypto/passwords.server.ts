import { hash, verify } from '@node-rs/argon2';
import { FairQueue } from '~/platform/fair-queue.server';
import { normalForm } from '../normal-form';

// argon2id (the library's default) with the figures of docs/security.md. 64 MiB are 65,536 KiB.
const safeCost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
let cost: { memoryCost: number; timeCost: number; parallelism: number } = safeCost;

/** Hashed once, so that the check for an unknown account takes as long as for a known one. */
let nobodys: Promise<string> | undefined;

/** Makes hashes cheap, for tests in which they protect nobody; false makes them safe again. */
export function hashCheaply(cheaply: boolean): void {
  cost = cheaply ? { memoryCost: 8, timeCost: 1, parallelism: 1 } : safeCost;
  nobodys = undefined;
}

/** In UTF-16 units; longer passwords are refused before any work is done for them. */
const longestInput = 2_048;

// Four hashes take 256 MiB of memory; requests that wait take almost none.
const queue = new FairQueue({ atOnce: 4, waiting: 64 });

/**
 * The canonical form of a password, whatever keyboard it was typed on (RFC 8265, OpaqueString): letters with
 * accents as one character (NFC), every kind of space as a plain one.
 */
function canonical(password: string): string {
  return normalForm('NFC', password.replace(/\p{Zs}/gu, ' '));
}

/**
 * Hashes a password for storing, in PHC form.
 *
 * @throws a 503 Response when too many requests wait
 */
export function hashPassword(password: string): Promise<string> {
  return queue.pass(() => hash(canonical(password), cost));
}

export type PasswordMatch =
  | 'none'
  | 'right'
  /** right, but hashed from another Unicode form by an earlier version: to be hashed again */
  | 'rightInOldForm';

/**
 * Whether a password is the one that was hashed. Takes the same time if there is no hash.
 *
 * @param kept hash in PHC form; null for an account without a password or no account at all
 * @throws a 503 Response when too many requests wait
 */
export async function matchPassword(password: string, kept: string | null): Promise<PasswordMatch> {
  if (password.length > longestInput) return 'none';
  nobodys ??= hash('nobody has this password', cost);
  const stored = kept ?? (await nobodys);
  const form = canonical(password);
  const oldForms = new Set([password, normalForm('NFD', form)]);
  oldForms.delete(form);
  const match = await queue.pass(async (): Promise<PasswordMatch> => {
    if (await verify(stored, form)) return 'right';
    for (const old of oldForms) if (await verify(stored, old)) return 'rightInOldForm';
    return 'none';
  });
  return kept === null ? 'none' : match;
}
