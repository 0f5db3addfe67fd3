import { requestScope } from '~/platform/http/request-scope.server';
import { hostCookie } from './host-cookie.server';
import { deviceDays } from './session-limits';

const cookie = hostCookie('device');

/** The Set-Cookie value by which a browser is recognized later. It signs nobody in. */
export function deviceCookie(token: string): string {
  return cookie.set(token, deviceDays * 24 * 60 * 60);
}

/** The Set-Cookie value that makes the browser forget its device token. */
export function noDeviceCookie(): string {
  return cookie.set('', 0);
}

/** The device token that the current request carries; null if none. */
export function deviceToken(): string | null {
  return cookie.read(requestScope()?.browser?.cookies);
}
