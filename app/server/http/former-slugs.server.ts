import {
  findFormerSlug,
  mayFollow,
} from '~/features/organizations/lifecycle/rename/former-slug.server';
import { currentSlug } from '~/features/taxonomy/old-slugs.server';
import { kindOf } from '~/features/taxonomy/administration/term-kind';
import { taxonomies } from '~/features/taxonomy/administration/vocabulary.schema';
import { readActor } from '~/platform/auth/guard.server';

interface Moved {
  /** the same path with the current slug */
  pathname: string;
  /** everybody may know that the record was renamed */
  isPublic: boolean;
}

const ofOrganization =
  /^(\/[^/]+\/(?:(?:workspace|admin)\/)?organizations\/)([^/]+?)(\/.*|\.data)?$/i;
const ofTerm = /^(\/[^/]+\/admin\/terms\/([^/]+)\/edit\/)([^/]+?)(\.data)?$/i;

/** Where the path of an organization's or a term's page leads this reader if its slug is from before a renaming. */
async function findMoved(request: Request, pathname: string): Promise<Moved | null> {
  const [, before = '', slug = '', after = ''] = ofOrganization.exec(pathname) ?? [];
  if (slug) {
    const moved = await findFormerSlug(slug);
    if (!moved) return null;
    if (!moved.isListed && !mayFollow(await readActor(request), moved)) return null;
    return { pathname: before + moved.slug + after, isPublic: moved.isListed };
  }
  const [, start = '', taxonomy, word = '', end = ''] = ofTerm.exec(pathname) ?? [];
  const known = taxonomies.find((one) => one === taxonomy);
  const current = known ? await currentSlug(kindOf(known), word) : null;
  return current ? { pathname: start + current + end, isPublic: true } : null;
}

/**
 * Lets the workspace and the administration find renamed records by their former slugs. Pages redirect to the
 * current slug. Posts, and pages of records that only their own people reach, are processed as if they had used
 * the current slug, so nothing is lost that somebody typed while the record was renamed. A reader who may not
 * know the record gets the same response as for a slug that never existed.
 * Public pages, which get most requests, look for a former slug themselves if they find nothing.
 *
 * @returns a redirect, or the request for the routes
 */
export async function atCurrentSlug(request: Request): Promise<Response | Request> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const url = new URL(request.url);
  if (isRead && !/^\/[^/]+\/(?:workspace|admin)\//i.test(url.pathname)) return request;
  const moved = await findMoved(request, url.pathname);
  if (!moved) return request;
  const isPage = isRead && !url.pathname.endsWith('.data');
  if (isPage && moved.isPublic)
    return new Response(null, {
      status: 302,
      headers: { Location: moved.pathname + url.search, 'Cache-Control': 'no-store' },
    });
  return new Request(url.origin + moved.pathname + url.search, request);
}
