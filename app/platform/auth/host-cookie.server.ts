import { Cookie } from 'lucia';
import { env } from '~/platform/env.server';
import { tokenInCookie } from './cookie-value';

/** A cookie that holds a token, is sent to every page of the portal, and which no script can read. */
export function hostCookie(name: string) {
  // `__Host-` binds a cookie to this host and to https. Browsers refuse the prefix on plain http, which is
  // allowed on loopback only.
  const settings = () => {
    const secure = env().publicUrl.startsWith('https:');
    return { name: secure ? `__Host-${name}` : name, secure };
  };
  return {
    /** Its Set-Cookie value. @param maxAge in seconds; 0 makes the browser forget it */
    set(token: string, maxAge: number): string {
      const { name, secure } = settings();
      const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge } as const;
      return new Cookie(name, token, attributes).serialize();
    },
    /** The token in a Cookie header; null if there is none or the value cannot be one. */
    read: (header: string | null | undefined): string | null =>
      tokenInCookie(header, settings().name),
  };
}
