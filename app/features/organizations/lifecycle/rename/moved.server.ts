import { redirect } from '@remix-run/node';
import { findFormerSlug } from './former-slug.server';

/**
 * The response when an organization's public page is not found: a redirect to the same page, with the same
 * query, at the organization's current slug if this is a former one; else 404.
 *
 * @returns the response to throw
 */
export async function movedOrMissing(request: Request, slug: string): Promise<Response> {
  const moved = await findFormerSlug(slug);
  if (!moved?.isListed) return new Response(null, { status: 404 });
  const { pathname, search } = new URL(request.url);
  const [, lang, , , ...rest] = pathname.replace(/\.data$/, '').split('/');
  const path = ['', lang, 'organizations', moved.slug, ...rest].join('/');
  // Not cached, because an organization may take a former slug back.
  return redirect(path + search, {
    status: 301,
    headers: { 'Cache-Control': 'no-cache' },
  });
}
