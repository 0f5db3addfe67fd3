/**
 * An address as the routes take it: they tell neither capitals nor letters written with `%` apart, take
 * `.data` for the data of the page before it, and pass over slashes at the end. Rules that go by address
 * go by this, or the same page would be had under another spelling without them.
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
