// Characters that some browsers read as a slash, or drop from a URL before they read it.
// eslint-disable-next-line no-control-regex
const treacherous = /[\\\u0000-\u001f\u007f]/;

// Any host will do: it only serves to check that a path does not lead to another host.
const here = 'http://localhost';

/**
 * A path of this portal to return to; null for anything else: another host, `//host`, a scheme, or what a
 * browser might take for one of them.
 *
 * @param value the value of `?returnTo=`
 * @returns the path with its query, encoded for a header or a link
 */
export function localPath(value: string | null | undefined): string | null {
  if (!value || value.length > 2_000 || !/^\/(?![/\\])/.test(value) || treacherous.test(value))
    return null;
  const url = new URL(value, here);
  const path = url.pathname + url.search + url.hash;
  // `/a/..//host` becomes `//host` when it is parsed.
  return url.origin === here && !path.startsWith('//') ? path : null;
}

/** Where a request's `?returnTo=` leads; null unless it is a path of this portal. */
export function returnTo(request: Request): string | null {
  return localPath(new URL(request.url).searchParams.get('returnTo'));
}
