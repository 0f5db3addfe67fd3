import crypto from 'node:crypto';
import net from 'node:net';
import { env } from '~/platform/env.server';

/** Gives a day's salt, the same for every process that shares the limits. */
export type SaltSource = (day: string) => Promise<Buffer>;

interface Day {
  day: string;
  key: Promise<Buffer>;
}

// On globalThis, so that the counts of clients survive a reload in development.
const held = globalThis as { tejidoSalts?: SaltSource | undefined; tejidoDay?: Day | undefined };

/**
 * Makes keys with a salt that other processes share. Without a source, keys are random, last one UTC day and
 * exist only in this process.
 */
export function saltKeysWith(source?: SaltSource): void {
  held.tejidoSalts = source;
  held.tejidoDay = undefined;
}

// How long a process uses a random key of its own when the shared salt cannot be read, in ms.
const makeshift = 10_000;

function keyOf(day: string): Promise<Buffer> {
  if (held.tejidoDay?.day !== day) held.tejidoDay = { day, key: newKey(day) };
  return held.tejidoDay.key;
}

/**
 * The key of a day. When the day is over, its salt (or the random key) is deleted, and nobody can tell any more
 * which IP address a client key stood for. Until then that takes both the salt and the app secret, which is not
 * in the database.
 */
async function newKey(day: string): Promise<Buffer> {
  const source = held.tejidoSalts;
  if (!source) return crypto.randomBytes(32);
  try {
    const salt = await source(day);
    return Buffer.from(crypto.hkdfSync('sha256', env().appSecret, salt, 'tejido client keys', 32));
  } catch {
    setTimeout(() => {
      if (held.tejidoDay?.day === day) held.tejidoDay = undefined;
    }, makeshift).unref();
    return crypto.randomBytes(32);
  }
}

/**
 * The part of an IP address that identifies one subscriber: all of an IPv4 address; the first 64 bits of an
 * IPv6 address, because a subscriber may use any of the others.
 */
export function addressPrefix(address: string): string {
  const [unscoped = ''] = address.split('%', 1);
  const plain = unscoped.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!net.isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head ? head.split(':') : [];
  if (tail !== undefined) {
    const last = tail ? tail.split(':') : [];
    while (groups.length + last.length < 8) groups.push('0');
    groups.push(...last);
  }
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * The pseudonym of a client in rate limits, in place of the IP address.
 *
 * @param now decides the day
 * @returns 22 characters of base64url: the same all day for one client, another one tomorrow
 */
export async function clientKey(address: string, now: Date): Promise<string> {
  const key = await keyOf(now.toISOString().slice(0, 10)); // cached for the day
  return crypto
    .createHmac('sha256', key)
    .update(addressPrefix(address))
    .digest('base64url')
    .slice(0, 22);
}
