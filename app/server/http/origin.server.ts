import { isLoopback } from '~/platform/env-values.server';

/**
 * The origins under which browsers really use this portal: PUBLIC_URL and, if that is this machine, also its
 * other names, because people type any of them.
 */
export function ownOrigins(publicUrl: string): ReadonlySet<string> {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (!isLoopback(hostname)) return new Set([publicUrl]);
  const suffix = port ? `:${port}` : '';
  const names = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${protocol}//${name}${suffix}`);
  return new Set([publicUrl, ...names]);
}

/**
 * Whether a request comes from one of our pages, or from no page (a typed URL). `Sec-Fetch-Site` is believed,
 * because no page can forge it; without it the Origin must be ours. A request without both is refused.
 */
export function isFromHere(headers: Headers, origins: ReadonlySet<string>): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('Origin');
  return origin !== null && origins.has(origin);
}

const stopMailPath = /^\/[a-z]{2}\/mail\/stop\/[\w.-]+$/;

/**
 * Whether a URL accepts posts from other origins: that of a letter's `List-Unsubscribe`, to which the reader's
 * mail server posts (RFC 8058). The URL itself proves whose letters it is about, and needs no cookie.
 */
export function isOpenToMailServers(url: string): boolean {
  return stopMailPath.test(new URL(url).pathname);
}
