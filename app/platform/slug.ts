import { normalForm } from './normal-form';

/**
 * A name as part of a URL: "Asociación Pop No’j" becomes "asociacion-pop-noj". Empty if the name has no ASCII
 * letter or digit. Cut between words.
 */
export function slugFrom(name: string, most: number): string {
  const slug = normalForm('NFKD', name)
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= most) return slug;
  const cut = slug.slice(0, most + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : slug.slice(0, most);
}

/**
 * Words that URLs have in the place of a slug, such as `/admin/organizations/new`: the page of a record with
 * such a slug could not be reached. A test compares them with the table of routes.
 */
export const reservedSlugs: readonly string[] = ['new', 'requests', 'uploads', 'following'];

/** Whether a record may have this slug. */
export const isFreeWord = (slug: string) => !reservedSlugs.includes(slug);
