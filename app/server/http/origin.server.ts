import { isLoopback } from '~/platform/env-values.server';

/**
 * The origins under which browsers on this portal really are. One, PUBLIC_URL; while that is this
 * machine, its other names too, because people type any of them.
 */
export function ownOrigins(publicUrl: string): ReadonlySet<string> {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (!isLoopback(hostname)) return new Set([publicUrl]);
  const suffix = port ? `:${port}` : '';
  const names = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${protocol}//${name}${suffix}`);
  return new Set([publicUrl, ...names]);
}

/**
 * Whether a request comes from a page of ours, or from nowhere (a typed address). Browsers that say so
 * (`Sec-Fetch-Site`) are believed, as no page can forge it; for others the Origin must be ours. A request
 * that says neither is refused.
 */
export function isFromHere(headers: Headers, origins: ReadonlySet<string>): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('Origin');
  return origin !== null && origins.has(origin);
}

const stopMailPath = /^\/[a-z]{2}\/mail\/stop\/[\w.-]+$/;

/**
 * Whether an address takes requests from elsewhere: the one of a letter's `List-Unsubscribe`, to which the
 * reader's mail server posts (RFC 8058). The address holds the proof of whose it is, and needs no cookie.
 */
export function isOpenToMailServers(url: string): boolean {
  return stopMailPath.test(new URL(url).pathname);
}
