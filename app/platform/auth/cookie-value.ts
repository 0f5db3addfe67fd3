/**
 * Reads a token from a request's `Cookie` header.
 *
 * @param header of the request; null if it has none
 * @param name of the cookie
 * @returns null if there is no such cookie, or its value cannot be one of our tokens
 */
export function tokenInCookie(header: string | null | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [own = '', value = ''] = pair.trim().split('=', 2);
    if (own === name && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
