import { requestScope } from './request-scope.server';

const nameOf = (cookie: string) => cookie.split('=')[0];

/**
 * Sets a cookie in the response to the current request, whatever response that becomes: the HTTP shell adds it.
 * Cookies are set only in this way; of two with the same name the later one counts. Does nothing outside a
 * request.
 *
 * @param cookie a whole Set-Cookie value
 */
export function setResponseCookie(cookie: string): void {
  const others = responseCookies().filter((one) => nameOf(one) !== nameOf(cookie));
  requestScope()?.memo.set('cookies', [...others, cookie]);
}

/** The cookies to set in the response. */
export function responseCookies(): string[] {
  return (requestScope()?.memo.get('cookies') as string[] | undefined) ?? [];
}
