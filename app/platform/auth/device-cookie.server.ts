import { Cookie } from 'lucia';
import { env } from '~/platform/env.server';
import { requestScope } from '~/platform/http/request-scope.server';
import { tokenInCookie } from './cookie-value';
import { deviceDays } from './session-limits';

// `__Host-` whenever https is used, as for the session cookie.
function settings() {
  const secure = env().publicUrl.startsWith('https:');
  return { name: secure ? '__Host-device' : 'device', secure };
}

function cookie(value: string, maxAge: number): string {
  const { name, secure } = settings();
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge } as const;
  return new Cookie(name, value, attributes).serialize();
}

/** The Set-Cookie value by which a browser is recognized later. It signs nobody in. */
export function deviceCookie(token: string): string {
  return cookie(token, deviceDays * 24 * 60 * 60);
}

/** The Set-Cookie value that makes the browser forget its device token. */
export function noDeviceCookie(): string {
  return cookie('', 0);
}

/** The device token that the current request carries; null if none. */
export function deviceToken(): string | null {
  return tokenInCookie(requestScope()?.browser?.cookies, settings().name);
}
