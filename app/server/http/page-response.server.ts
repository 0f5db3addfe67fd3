import { answerWith, EncodedContent, isTextual } from './encoded-content.server';
import { routePath } from './route-path.server';

// Pages whose content is one person's, or which say that somebody tries to sign in.
const personal = /^\/[^/]+\/(?:login|logout|invitations|password|workspace|admin)(?:\/|$)/;
const sessionCookie = /(?:^|;\s*)(?:__Host-)?session=/;

/** Whether everybody gets the same answer to a request: nobody is signed in and the page is public. */
export function isForEverybody(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (sessionCookie.test(request.headers.get('Cookie') ?? '')) return false;
  return !personal.test(routePath(new URL(request.url).pathname));
}

/**
 * Makes an answer of the routes ready to send: says who may keep it, compresses text, answers 304 where
 * the browser has the same public page. What a later page cache would keep is the EncodedContent here.
 */
export async function pageResponse(request: Request, answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  const shared = answer.status === 200 && isForEverybody(request) && !headers.has('Set-Cookie');
  if (!headers.has('Cache-Control'))
    headers.set('Cache-Control', shared ? 'public, no-cache' : 'no-store');
  const asItComes = headers.has('Content-Disposition') || headers.has('Content-Encoding');
  if (!answer.body || asItComes || !isTextual(headers.get('Content-Type')))
    return new Response(answer.body, { status: answer.status, headers });
  const content = new EncodedContent(Buffer.from(await answer.arrayBuffer()), 'once');
  if (shared && !headers.has('ETag')) headers.set('ETag', content.etag);
  else if (!shared) headers.delete('ETag');
  return answerWith(content, request, { status: answer.status, headers });
}
