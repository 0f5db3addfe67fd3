import { answerWith, EncodedContent, isTextual } from './encoded-content.server';
import { routePath } from './route-path.server';

// Pages that are personal, that reveal that somebody tries to sign in, or whose form has a stamp that is good
// for one sending.
const personal =
  /^\/[^/]+\/(?:login|logout|invitations|password|shared|mail|still-right|workspace|admin|join|takeaways|safety\/keep|organizations\/[^/]+\/(?:contact|correct))(?:\/|$)/;
// A page with a token in its URL is only for those who have the link.
const token = /[/=.][\w-]{43}(?=$|[/?&.])/;
const sessionCookie = /(?:^|;\s*)(?:__Host-)?session=/;

/** The Cache-Control of public pages: anybody may store them, but must revalidate each time. */
export const askAgain = 'public, no-cache';

/** Whether a Cookie header has a session, valid or not. */
export function hasSession(cookies: string | null | undefined): boolean {
  return sessionCookie.test(cookies ?? '');
}

/** Whether everybody gets the same response to a request: nobody is signed in and the page is public. */
export function isForEverybody(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (hasSession(request.headers.get('Cookie'))) return false;
  if (request.headers.has('Authorization')) return false;
  return !isPersonal(new URL(request.url));
}

/** Whether a URL is that of somebody's own page, which nobody else gets. */
export function isPersonal({ pathname, search }: URL): boolean {
  return token.test(pathname + search) || personal.test(routePath(pathname));
}

/** A text response of the routes, ready to be sent in any encoding. */
export interface ReadyPage {
  status: number;
  headers: Headers;
  content: EncodedContent;
  /** everybody gets it, so it has an ETag */
  shared: boolean;
}

/**
 * Makes a response of the routes ready to send: sets Cache-Control, and reads the body if it is text.
 *
 * @returns the response itself if it is not text, or is to be streamed
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

/** Answers a request with a page: 304 if the browser has it, otherwise in the encoding that it accepts. */
export function sendPage(request: Request, page: ReadyPage): Promise<Response> {
  const { status, content, shared } = page;
  return answerWith(content, request, {
    status,
    headers: new Headers(page.headers),
    tagged: shared,
  });
}

/** The same, for a response that may be no page. */
export function sendAnswer(request: Request, answer: ReadyPage | Response): Promise<Response> {
  return answer instanceof Response ? Promise.resolve(answer) : sendPage(request, answer);
}
