import { Cookie } from 'lucia';
import { env } from '~/platform/env.server';
import { requestScope } from '~/platform/http/request-scope.server';
import { tokenInCookie } from './cookie-value';
import { deviceDays } from './session-limits';

// As the session's: `__Host-` wherever there is https.
function settings() {
  const secure = env().publicUrl.startsWith('https:');
  return { name: secure ? '__Host-device' : 'device', secure };
}

function cookie(value: string, maxAge: number): string {
  const { name, secure } = settings();
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge } as const;
  return new Cookie(name, value, attributes).serialize();
}

/** The Set-Cookie value by which a browser is known again. It signs nobody in. */
export function deviceCookie(token: string): string {
  return cookie(token, deviceDays * 24 * 60 * 60);
}

/** The Set-Cookie value that makes a browser unknown. */
export function noDeviceCookie(): string {
  return cookie('', 0);
}

/** The token of the browser that the request at hand comes from; null where it brings none. */
export function deviceToken(): string | null {
  return tokenInCookie(requestScope()?.browser?.cookies, settings().name);
}
