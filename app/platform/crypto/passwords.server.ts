import { hash, verify } from '@node-rs/argon2';
import { Turnstile } from './turnstile.server';

// argon2id (the library's default) with the figures of docs/security.md; 64 MiB are 65,536 KiB.
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Longer ones are refused before any work is done for them. */
export const longestPassword = 128;

// Four hashes hold 256 MiB; those who wait hold nothing but a connection.
const turnstile = new Turnstile({ atOnce: 4, waiting: 64 });

/** Made once, to spend on an unknown account the time that a known one takes. */
let nobodys: Promise<string> | undefined;

/**
 * Hashes a password for keeping, in PHC form.
 *
 * @throws a 503 Response when too many wait for their turn
 */
export function hashPassword(password: string): Promise<string> {
  return turnstile.pass(() => hash(password, cost));
}

/**
 * Whether a password is the one that was hashed. It takes as long when there is no hash.
 *
 * @param kept hash in PHC form; null for an account without a password or no account at all
 * @throws a 503 Response when too many wait for their turn
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  if (password.length > longestPassword) return false;
  nobodys ??= hash('nobody has this password', cost);
  const stored = kept ?? (await nobodys);
  const matches = await turnstile.pass(() => verify(stored, password));
  return matches && kept !== null;
}
