import { answerWith, EncodedContent, isTextual } from './encoded-content.server';
import { routePath } from './route-path.server';

// Pages whose content is one person's, which say that somebody tries to sign in, or whose form has a stamp
// that is good for one sending.
const personal =
  /^\/[^/]+\/(?:login|logout|invitations|password|shared|mail|still-right|workspace|admin|join|takeaways|safety\/keep|organizations\/[^/]+\/(?:contact|correct))(?:\/|$)/;
// A token in the address makes a page its bearer's, and what it shows may be told by nobody else.
const token = /[/=.][\w-]{43}(?=$|[/?&.])/;
const sessionCookie = /(?:^|;\s*)(?:__Host-)?session=/;

/** What pages for everybody say: anybody may keep them, and asks each time whether they still hold. */
export const askAgain = 'public, no-cache';

/** Whether a Cookie header holds a session, of whatever worth. */
export function hasSession(cookies: string | null | undefined): boolean {
  return sessionCookie.test(cookies ?? '');
}

/** Whether everybody gets the same answer to a request: nobody is signed in and the page is public. */
export function isForEverybody(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (hasSession(request.headers.get('Cookie'))) return false;
  const { pathname, search } = new URL(request.url);
  return !token.test(pathname + search) && !personal.test(routePath(pathname));
}

/** An answer of the routes as text, ready to be sent in any encoding. */
export interface ReadyPage {
  status: number;
  headers: Headers;
  content: EncodedContent;
  /** everybody gets it, so it carries an ETag */
  shared: boolean;
}

/**
 * Makes an answer of the routes ready to send: says who may keep it, and reads it where it is text.
 *
 * @returns the answer itself where it is no text, or goes out as it comes
 */
export async function readyPage(
  request: Request,
  answer: Response,
  effort: 'once' | 'kept',
): Promise<ReadyPage | Response> {
  const headers = new Headers(answer.headers);
  const shared = answer.status === 200 && isForEverybody(request) && !headers.has('Set-Cookie');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', shared ? askAgain : 'no-store');
  const asItComes = headers.has('Content-Disposition') || headers.has('Content-Encoding');
  if (!answer.body || asItComes || !isTextual(headers.get('Content-Type')))
    return new Response(answer.body, { status: answer.status, headers });
  headers.delete('ETag');
  const body = Buffer.from(await answer.arrayBuffer());
  const content = new EncodedContent(body, shared ? effort : 'once');
  return { status: answer.status, headers, content, shared };
}

/** Answers a request with a page: 304 where the browser has it, else in the encoding that it takes. */
export function sendPage(request: Request, page: ReadyPage): Promise<Response> {
  const { status, content, shared } = page;
  return answerWith(content, request, {
    status,
    headers: new Headers(page.headers),
    tagged: shared,
  });
}

/** The same where the answer may be no page. */
export function sendAnswer(request: Request, answer: ReadyPage | Response): Promise<Response> {
  return answer instanceof Response ? Promise.resolve(answer) : sendPage(request, answer);
}
