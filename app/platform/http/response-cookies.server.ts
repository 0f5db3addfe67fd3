import { requestScope } from './request-scope.server';

/**
 * Sets a cookie with the answer to the request at hand, whatever that answer becomes: the shell adds it.
 * Outside a request it does nothing.
 *
 * @param cookie a whole Set-Cookie value
 */
export function setResponseCookie(cookie: string): void {
  requestScope()?.memo.set('cookies', [...responseCookies(), cookie]);
}

/** The cookies that the answer is to carry besides those of its route. */
export function responseCookies(): string[] {
  return (requestScope()?.memo.get('cookies') as string[] | undefined) ?? [];
}
