import { findFormerSlug } from '~/features/organizations/lifecycle/rename/former-slug.server';
import { currentSlug } from '~/features/taxonomy/old-slugs.server';
import { kindOf } from '~/features/taxonomy/administration/term-kind';
import { taxonomies } from '~/features/taxonomy/administration/vocabulary.schema';

interface Moved {
  /** the same address with the slug of now */
  pathname: string;
  /** everybody may know that it moved */
  isPublic: boolean;
}

const ofOrganization =
  /^(\/[^/]+\/(?:(?:workspace|admin)\/)?organizations\/)([^/]+?)(\/.*|\.data)?$/i;
const ofTerm = /^(\/[^/]+\/admin\/terms\/([^/]+)\/edit\/)([^/]+?)(\.data)?$/i;

/** Where the address of an organization's or a term's page leads that has a slug from before a renaming. */
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
 * Has the workspace and the administration know what was renamed by the slugs that it had. A page is asked for at
 * its slug of now. What is sent, and pages of what nobody may know that it moved, are taken as if they had come
 * there: the record's own rules decide, and nothing that somebody typed while it was renamed is lost. Public pages,
 * which most people ask for, look for a former slug themselves once they find nothing.
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
