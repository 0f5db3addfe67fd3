import { requestScope } from './request-scope.server';

const nameOf = (cookie: string) => cookie.split('=')[0];

/**
 * Sets a cookie with the answer to the request at hand, whatever that answer becomes: the shell adds it. The one
 * way to set a cookie: of two with the same name the later one counts. Outside a request it does nothing.
 *
 * @param cookie a whole Set-Cookie value
 */
export function setResponseCookie(cookie: string): void {
  const others = responseCookies().filter((one) => nameOf(one) !== nameOf(cookie));
  requestScope()?.memo.set('cookies', [...others, cookie]);
}

/** The cookies that the answer is to carry. */
export function responseCookies(): string[] {
  return (requestScope()?.memo.get('cookies') as string[] | undefined) ?? [];
}
