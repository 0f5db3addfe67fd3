import { hostCookie } from './host-cookie.server';
import { longestSession } from './session-limits';

const cookie = hostCookie('session');

/** The Set-Cookie value that signs a browser in. */
export function sessionCookie(token: string): string {
  return cookie.set(token, longestSession);
}

/** The Set-Cookie value that makes a browser forget its session. */
export function noSessionCookie(): string {
  return cookie.set('', 0);
}

/** The session token that a request carries; null if there is none or the value cannot be one. */
export function sessionTokenOf(request: Request): string | null {
  return cookie.read(request.headers.get('Cookie'));
}
