import { redirect } from '@remix-run/node';
import { findFormerSlug } from './former-slug.server';

/**
 * The answer where an organization's public page is not found: the same page, with what was asked of it, at the
 * slug that the organization has now, where this is one that it had before; else 404.
 *
 * @returns what to throw
 */
export async function movedOrMissing(request: Request, slug: string): Promise<Response> {
  const moved = await findFormerSlug(slug);
  if (!moved?.isListed) return new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const [, lang, , , ...rest] = pathname.replace(/\.data$/, '').split('/');
  const path = ['', lang, 'organizations', moved.slug, ...rest].join('/');
  // Asked for again each time: an organization may take a former slug back.
  return redirect(path + search, {
    status: 301,
    headers: { 'Cache-Control': 'no-cache' },
  });
}
