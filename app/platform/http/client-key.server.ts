import crypto from 'node:crypto';
import net from 'node:net';

// Random, of one UTC day, and nowhere but here: once the day is over, or the process, nobody can tell
// which address a key stood for, not even with all that the portal has on disk.
const current = { day: '', key: Buffer.alloc(0) };

function keyOf(day: string): Buffer {
  if (current.day !== day) {
    current.day = day;
    current.key = crypto.randomBytes(32);
  }
  return current.key;
}

/**
 * The part of an address that stands for one subscriber: all of an IPv4 address, the first 64 bits of an
 * IPv6 one, because its owner may use any of the rest.
 */
export function addressPrefix(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
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
export function clientKey(address: string, now: Date): string {
  return crypto
    .createHmac('sha256', keyOf(now.toISOString().slice(0, 10)))
    .update(addressPrefix(address))
    .digest('base64url')
    .slice(0, 22);
}
