import { findFormerSlug } from '~/features/organizations/lifecycle/rename/former-slug.server';
import { currentSlug } from '~/features/taxonomy/old-slugs.server';
import { kindOf } from '~/features/taxonomy/administration/term-kind';
import { taxonomies } from '~/features/taxonomy/administration/vocabulary.schema';

interface Moved {
  /** the same path with the current slug */
  pathname: string;
  /** everybody may know that the record was renamed */
  isPublic: boolean;
}

const ofOrganization =
  /^(\/[^/]+\/(?:(?:workspace|admin)\/)?organizations\/)([^/]+?)(\/.*|\.data)?$/i;
const ofTerm = /^(\/[^/]+\/admin\/terms\/([^/]+)\/edit\/)([^/]+?)(\.data)?$/i;

/** Where the path of an organization's or a term's page leads if it has a slug from before a renaming. */
async function findMoved(pathname: string): Promise<Moved | null> {
  const [, before = '', slug = '', after = ''] = ofOrganization.exec(pathname) ?? [];
  if (slug) {
    const moved = await findFormerSlug(slug);
    return moved && { pathname: before + moved.slug + after, isPublic: moved.isListed };
  }
  const [, start = '', taxonomy, word = '', end = ''] = ofTerm.exec(pathname) ?? [];
  const known = taxonomies.find((one) => one === taxonomy);
  const current = known ? await currentSlug(kindOf(known), word) : null;
  return current ? { pathname: start + current + end, isPublic: true } : null;
}

/**
 * Lets the workspace and the administration find renamed records by their former slugs. Pages redirect to the
 * current slug. Posts, and pages of records whose renaming is not public, are processed as if they had used the
 * current slug: the record's own rules decide, and nothing is lost that somebody typed while it was renamed.
 * Public pages, which get most requests, look for a former slug themselves if they find nothing.
 *
 * @returns a redirect, or the request for the routes
 */
export async function atCurrentSlug(request: Request): Promise<Response | Request> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const url = new URL(request.url);
  if (isRead && !/^\/[^/]+\/(?:workspace|admin)\//i.test(url.pathname)) return request;
  const moved = await findMoved(url.pathname);
  if (!moved) return request;
  const isPage = isRead && !url.pathname.endsWith('.data');
  if (isPage && moved.isPublic)
    return new Response(null, {
      status: 302,
      headers: { Location: moved.pathname + url.search, 'Cache-Control': 'no-store' },
    });
  return new Request(url.origin + moved.pathname + url.search, request);
}
