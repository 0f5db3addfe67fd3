// What one browser or another reads as a slash, or drops from an address before reading it.
// eslint-disable-next-line no-control-regex
const treacherous = /[\\\u0000-\u001f\u007f]/;

// Any host will do: it only shows whether a path stays on it.
const here = 'http://localhost';

/**
 * A URL of this portal to go back to, or null for everything else: another host, `//host`,
 * a scheme, or what a browser might take for one of them.
 *
 * @param value whatever stands in `?returnTo=`
 * @returns the path with its query, encoded as a header or a link needs it
 */
export function localPath(value: string | null | undefined): string | null {
  if (!value || value.length > 2_000 || !/^\/(?![/\\])/.test(value) || treacherous.test(value))
    return null;
  const url = new URL(value, here);
  const path = url.pathname + url.search + url.hash;
  // `/a/..//host` is `//host` once it is read.
  return url.origin === here && !path.startsWith('//') ? path : null;
}

/** Where `?returnTo=` of a request leads, if it is an address of this portal. */
export function returnTo(request: Request): string | null {
  return localPath(new URL(request.url).searchParams.get('returnTo'));
}
