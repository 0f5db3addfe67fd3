// What a browser corrects silently, and what other programs read otherwise than a browser.
const ambiguous = /[\s\p{Cc}\\]/u;
/** Scheme, two slashes, and a host without user name and password. */
const plainStart = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i;

/**
 * A URL of the web as a browser reads it (WHATWG), in its normal form; the slash of an empty path is left out.
 *
 * @param typed may lack its scheme, which then is https
 * @returns null for what is no such URL, has another scheme or a user name, or is not read alike by all programs
 */
export function webUrl(typed: string): string | null {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (ambiguous.test(text) || !plainStart.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!url.hostname.includes('.') || url.username !== '' || url.password !== '') return null;
  const isRoot = url.pathname === '/' && url.search === '' && url.hash === '';
  return isRoot ? url.href.replace(/\/$/, '') : url.href;
}
