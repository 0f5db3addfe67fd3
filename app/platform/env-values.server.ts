import net from 'node:net';
import { z } from 'zod';
import { timeZoneName } from '~/i18n/days';

/** Whether a host name always means this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true;
  return net.isIPv4(name) && name.startsWith('127.');
}

/** A URL with one of the protocols (`postgresql:`); the value itself stays a string. */
export function urlWith(protocols: readonly string[], message: string) {
  return z.string().refine((value) => protocols.includes(urlOf(value)?.protocol ?? ''), message);
}

/** The URL that visitors use, given as an origin: no path, no query, nothing after the port. */
export const publicOrigin = z
  .string()
  .refine((value) => {
    const url = urlOf(value);
    if (!url || !['http:', 'https:'].includes(url.protocol)) return false;
    return url.pathname === '/' && !url.search && !url.hash && !url.username;
  }, 'must be an address without a path, such as https://tejido.example.org')
  .transform((value) => new URL(value).origin)
  .refine((origin) => origin.startsWith('https:') || isLoopback(new URL(origin).hostname), {
    message: 'must begin with https:// (plain http is for this machine alone, such as localhost)',
  });

/** The URL of a server on the operator's own machines or private network, because it reads what is closed to others. */
export const ownServer = urlWith(
  ['http:', 'https:'],
  'must look like http://127.0.0.1:5000',
).refine(
  (value) => isPrivate(urlOf(value)?.hostname ?? ''),
  'must be a server of your own, on this machine or in a private network, such as http://127.0.0.1:5000',
);

const privateRanges = new net.BlockList();
for (const [range, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  privateRanges.addSubnet(range, bits);
privateRanges.addSubnet('fc00::', 7, 'ipv6');

/** Whether a host is this machine, has an address that is not routed on the internet, or a name without a domain. */
function isPrivate(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  const version = net.isIP(name);
  if (version !== 0) return isLoopback(name) || privateRanges.check(name, `ipv${version as 4 | 6}`);
  return (
    isLoopback(name) || !name.includes('.') || /\.(?:internal|local|lan|home\.arpa)$/i.test(name)
  );
}

/** The IANA name of a time zone, normalized to Intl's spelling. */
export const timeZone = z.string().transform((value, context) => {
  const name = timeZoneName(value);
  if (name) return name;
  context.addIssue('must be the name of a time zone, such as America/Guatemala');
  return z.NEVER;
});

/** Proxies whose X-Forwarded-For is believed: IP addresses or ranges, separated by commas. */
export const proxyList = z
  .string()
  .transform((value) => value.split(',').map((entry) => entry.trim()))
  .refine((entries) => entries.every(isAddressOrRange), {
    message: 'must list addresses or ranges with commas between, such as 127.0.0.1,10.0.0.0/8',
  });

function isAddressOrRange(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = net.isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

function urlOf(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}
