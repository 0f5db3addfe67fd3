import { redirect } from '@remix-run/node';
import { currentSlugOf } from './former-slug.server';

/**
 * The answer where an organization's page is not found: the way to where it is now, for good, when the
 * address is one that it had before; else 404.
 *
 * @param link makes the address of the same page from a slug
 * @returns what to throw
 */
export async function movedOrMissing(
  slug: string,
  link: (slug: string) => string,
): Promise<Response> {
  const current = await currentSlugOf(slug);
  return current ? redirect(link(current), 301) : new Response(null, { status: 404 });
}
