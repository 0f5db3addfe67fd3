import crypto from 'node:crypto';
import net from 'node:net';
import { env } from '~/platform/env.server';

/** Gives the random part of a day's key, the same to every process that shares the limits. */
export type SaltSource = (day: string) => Promise<Buffer>;

interface Day {
  day: string;
  key: Promise<Buffer>;
}

// On globalThis, so that a reload in development does not forget who was counted.
const held = globalThis as { tejidoSalts?: SaltSource | undefined; tejidoDay?: Day | undefined };

/**
 * Has the keys made with a salt that other processes share; without one they are random, of one UTC day,
 * and nowhere but in this process.
 */
export function saltKeysWith(source?: SaltSource): void {
  held.tejidoSalts = source;
  held.tejidoDay = undefined;
}

// For how long a process makes do with a key of its own when the shared salt cannot be had, in ms.
const makeshift = 10_000;

function keyOf(day: string): Promise<Buffer> {
  if (held.tejidoDay?.day !== day) held.tejidoDay = { day, key: newKey(day) };
  return held.tejidoDay.key;
}

/**
 * Once a day is over its salt is gone, or its random key: nobody can tell then which address a key stood
 * for. Until then it takes the salt and the secret that the database does not know, not one of them.
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
 * The part of an address that stands for one subscriber: all of an IPv4 address, the first 64 bits of an
 * IPv6 one, because its owner may use any of the rest.
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
 * What stands for a caller in limits instead of its address.
 *
 * @param now decides the day
 * @returns 22 characters of base64url: the same all day for the same caller, another one tomorrow
 */
export async function clientKey(address: string, now: Date): Promise<string> {
  const key = await keyOf(now.toISOString().slice(0, 10)); // looked up once a day
  return crypto
    .createHmac('sha256', key)
    .update(addressPrefix(address))
    .digest('base64url')
    .slice(0, 22);
}
