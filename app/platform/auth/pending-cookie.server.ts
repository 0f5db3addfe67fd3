import { minute } from '~/platform/durations';
import { hostCookie } from './host-cookie.server';

/** How long a sign-in with the right password waits for the second factor, in milliseconds. */
export const pendingLifetime = 10 * minute;

const cookie = hostCookie('pending');

/** The Set-Cookie value of a sign-in that waits for the second factor. It signs nobody in. */
export function pendingCookie(token: string): string {
  return cookie.set(token, pendingLifetime / 1000);
}

/** The Set-Cookie value that makes a browser forget such a sign-in. */
export function noPendingCookie(): string {
  return cookie.set('', 0);
}

/** The token of the sign-in that waits in the request's browser; null if none does. */
export function pendingTokenOf(request: Request): string | null {
  return cookie.read(request.headers.get('Cookie'));
}
