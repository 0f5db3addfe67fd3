import { Cookie } from 'lucia';
import { minute } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { tokenInCookie } from './cookie-value';

/** How long a sign-in with the right password waits for the second factor, in milliseconds. */
export const pendingLifetime = 10 * minute;

// `__Host-` whenever https is used, as for the session cookie.
function settings() {
  const secure = env().publicUrl.startsWith('https:');
  return { name: secure ? '__Host-pending' : 'pending', secure };
}

function cookie(value: string, maxAge: number): string {
  const { name, secure } = settings();
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge } as const;
  return new Cookie(name, value, attributes).serialize();
}

/** The Set-Cookie value of a sign-in that waits for the second factor. It signs nobody in. */
export function pendingCookie(token: string): string {
  return cookie(token, pendingLifetime / 1000);
}

/** The Set-Cookie value that makes a browser forget such a sign-in. */
export function noPendingCookie(): string {
  return cookie('', 0);
}

/** The token of the sign-in that waits in the request's browser; null if none does. */
export function pendingTokenOf(request: Request): string | null {
  return tokenInCookie(request.headers.get('Cookie'), settings().name);
}
