import { portal } from './worker';

const name = 'session';

/** A session's cookie, for a browser. */
export function sessionCookie(token: string) {
  return { name, value: token, url: portal().url, httpOnly: true, sameSite: 'Lax' as const };
}

/** The same as a header. */
export function cookieHeader(token: string): string {
  return `${name}=${token}`;
}
