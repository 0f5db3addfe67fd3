/**
 * A name as part of an address: "Asociación Pop No’j" gives "asociacion-pop-noj". Empty when the name
 * has no letter or digit that an address can hold. Cut between words.
 */
export function slugFrom(name: string, most: number): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= most) return slug;
  const cut = slug.slice(0, most + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : slug.slice(0, most);
}

/**
 * Words that stand in addresses where a slug stands too, such as `/admin/organizations/new`: nothing is called
 * so, or its page could not be reached. A test holds them against the table of routes.
 */
export const reservedSlugs: readonly string[] = ['new', 'requests', 'uploads'];

/** Whether something may be called so. */
export const isFreeWord = (slug: string) => !reservedSlugs.includes(slug);
