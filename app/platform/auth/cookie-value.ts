/**
 * A token in a request's `Cookie` header.
 *
 * @param header of the request; null where it has none
 * @param name of the cookie
 * @returns null where there is no such cookie, or it holds what can be no token of ours
 */
export function tokenInCookie(header: string | null | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [own = '', value = ''] = pair.trim().split('=', 2);
    if (own === name && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
