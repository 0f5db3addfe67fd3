import { Cookie } from 'lucia';
import { env } from '~/platform/env.server';
import { tokenInCookie } from './cookie-value';
import { longestSession } from './session-limits';

// `__Host-` binds a cookie to this host and to https. Browsers refuse the prefix on plain http, which is
// allowed on loopback only.
function settings() {
  const secure = env().publicUrl.startsWith('https:');
  return { name: secure ? '__Host-session' : 'session', secure };
}

function cookie(value: string, maxAge: number): string {
  const { name, secure } = settings();
  return new Cookie(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge,
  }).serialize();
}

/** The Set-Cookie value that signs a browser in. */
export function sessionCookie(token: string): string {
  return cookie(token, longestSession);
}

/** The Set-Cookie value that makes a browser forget its session. */
export function noSessionCookie(): string {
  return cookie('', 0);
}

/** The session token that a request carries; null if there is none or the value cannot be one. */
export function sessionTokenOf(request: Request): string | null {
  return tokenInCookie(request.headers.get('Cookie'), settings().name);
}
