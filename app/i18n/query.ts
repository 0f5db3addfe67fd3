/** Query parameters of a URL; a name may have several values, and empty values are left out. */
export type Query = Record<string, string | number | readonly string[] | undefined>;

/** The query string of a URL with its question mark; empty if there are no parameters. */
export function searchOf(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(key, String(one));
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}
