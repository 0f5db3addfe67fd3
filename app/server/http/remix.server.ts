import crypto from 'node:crypto';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { callerKey, consume } from '~/platform/http/rate-limit.server';
import { requestScope } from '~/platform/http/request-scope.server';
import { busyNote } from '~/platform/http/route-errors.server';
import { boundedBody, bodyBounds, type BodyRefusal } from './bounded-body.server';
import { errorDocument } from './error-document.server';
import { isFiltered } from './limited-address.server';
import type { PageCache } from './page-cache.server';
import { readyPage, sendAnswer, type ReadyPage } from './page-response.server';
import { sectionBuilds, sectionOf } from './section-routes.server';
import { sharedPages } from './shared-pages.server';

export type Routes = (request: Request) => Promise<Response>;

/** How long the routes may take, in milliseconds, after they have the whole request. */
const answerBound = 30_000;

interface RemixOptions {
  getBuild: () => Promise<ServerBuild>;
  publicUrl: string;
  /** loads the build for each request, because it may have changed */
  development: boolean;
  /** the page cache; without it every page is rendered anew */
  cache?: PageCache | undefined;
}

/**
 * The portal's routes, behind the HTTP shell. Remix gets a request with the portal's own origin, whatever Host
 * or forwarding header the client sent, and with a bounded body. The response is made ready to send, and gets
 * an error page if Remix has none.
 */
export async function remixRoutes(options: RemixOptions): Promise<Routes> {
  const { getBuild, publicUrl, development, cache } = options;
  const answerAny = createRequestHandler(
    development ? getBuild : await getBuild(),
    development ? 'development' : 'production',
  );
  const sections = development ? [] : [...sectionBuilds(await getBuild())];
  const handlers = new Map(
    sections.map(([name, build]) => [name, createRequestHandler(build, 'production')]),
  );

  const make = async (request: Request): Promise<ReadyPage | Response> => {
    const url = new URL(request.url);
    if (request.method === 'GET' && isFiltered(url)) {
      const { allowed, retryAfter } = await consume('list', callerKey());
      if (!allowed) return errorDocument(request, 429, { 'Retry-After': String(retryAfter) });
    }
    const bounds = bodyBounds(url.pathname);
    if (Number(request.headers.get('Content-Length')) > bounds.bytes * 4)
      return errorDocument(request, 413);
    const timeout = new AbortController();
    let refused: BodyRefusal | undefined;
    const body =
      request.body &&
      boundedBody(request.body, bounds, (status) => {
        refused = status;
        // For the routes' error handler: this is the client's fault and is not logged.
        requestScope()?.memo.set('bodyRefused', status);
      });
    const own = new Request(publicUrl + url.pathname + url.search, {
      method: methodFor(request.method, url.pathname),
      headers: ownHeaders(request.headers, publicUrl),
      signal: AbortSignal.any([request.signal, timeout.signal]),
      ...(body ? { body, duplex: 'half' } : {}),
    });
    const answer = handlers.get(sectionOf(url.pathname)) ?? answerAny;
    const nonce = crypto.randomBytes(16).toString('base64');
    const response = await inTime(
      answer(own, { nonce }),
      body ? bounds.total + answerBound : answerBound,
      timeout,
    );
    if (refused) return errorDocument(request, refused);
    if (!response || (response.status === 500 && requestScope()?.memo.has(busyNote)))
      return errorDocument(request, 503, { 'Retry-After': '5' });
    if (needsPage(response, url.pathname)) {
      await response.body?.cancel();
      return errorDocument(request, response.status, kept(response.headers));
    }
    return withRetryAfter(await readyPage(request, response, cache ? 'kept' : 'once'));
  };
  if (cache) return sharedPages(cache, make);
  return async (request) => sendAnswer(request, await make(request));
}

/**
 * A HEAD is answered like a GET without the body, because Remix takes a HEAD for a loader's data for an action.
 * A file's route handles HEAD itself, so that it need not open the file.
 */
function methodFor(method: string, pathname: string): string {
  const isFile = pathname.startsWith('/files/') && !pathname.endsWith('.data');
  return method === 'HEAD' && !isFile ? 'GET' : method;
}

/**
 * Remix compares Origin with X-Forwarded-Host or Host, and fails with 500 if they differ, as they do behind a
 * proxy. The HTTP shell has already checked the origin.
 */
function ownHeaders(headers: Headers, publicUrl: string): Headers {
  const own = new Headers();
  for (const [name, value] of headers)
    if (name !== 'origin' && name !== 'forwarded' && !name.startsWith('x-forwarded-'))
      own.set(name, value);
  own.set('Host', new URL(publicUrl).host);
  return own;
}

async function inTime(
  work: Promise<Response>,
  milliseconds: number,
  timeout: AbortController,
): Promise<Response | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
      timeout.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

// Resource routes that throw, and Remix's own refusals, answer with a bare status or JSON.
function needsPage({ status, headers }: Response, pathname: string): boolean {
  if (status < 400 || pathname.endsWith('.data') || pathname === '/__manifest') return false;
  // Programs get their problems in words, too.
  return !/^(?:text\/html|application\/problem\+json)/.test(headers.get('Content-Type') ?? '');
}

function kept(headers: Headers): Record<string, string> {
  const allow = headers.get('Allow');
  return { ...(allow ? { Allow: allow } : {}), ...retryAfterOf(headers.get('Retry-After')) };
}

function retryAfterOf(given: string | null): Record<string, string> {
  const seconds = given ?? requestScope()?.memo.get('retryAfter');
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}

// Remix drops the headers of a response that a loader throws when one of our pages shows it.
function withRetryAfter<Answer extends ReadyPage | Response>(response: Answer): Answer {
  if (response.status === 429 || response.status === 503)
    for (const [name, value] of Object.entries(retryAfterOf(response.headers.get('Retry-After'))))
      response.headers.set(name, value);
  return response;
}
