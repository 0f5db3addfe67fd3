// Characters that browsers silently correct, and that other programs read differently.
const ambiguous = /[\s\p{Cc}\\]/u;
/** Scheme, two slashes, and a host without user name and password. */
const plainStart = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i;

/**
 * A web URL as a browser reads it (WHATWG), in its normal form, without the slash of an empty path.
 *
 * @param typed may lack its scheme, which is then https
 * @returns null for anything else, another scheme, a user name, or a URL that programs read differently
 */
export function webUrl(typed: string): string | null {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (ambiguous.test(text) || !plainStart.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!url.hostname.includes('.') || url.username !== '' || url.password !== '') return null;
  const isRoot = url.pathname === '/' && url.search === '' && url.hash === '';
  return isRoot ? url.href.replace(/\/$/, '') : url.href;
}
