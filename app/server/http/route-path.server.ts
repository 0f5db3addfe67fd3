/**
 * A path as the routes match it: ignoring letter case and percent-encoding, without a `.data` suffix (the data
 * of a page) and trailing slashes. Rules that depend on the path must use this, or another spelling of the same
 * page would bypass them.
 */
export function routePath(pathname: string): string {
  return pathname
    .replace(/\.data$/, '')
    .split('/')
    .map((segment) => decoded(segment).toLowerCase().replaceAll('/', '%2f'))
    .join('/')
    .replace(/(?<=[^/])\/+$/, '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
