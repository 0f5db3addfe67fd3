import crypto from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { readActor } from '~/platform/auth/guard.server';
import { now } from '~/platform/clock.server';
import { isDatabaseBusy } from '~/platform/db/busy.server';
import { clientKey } from '~/platform/http/client-key.server';
import { consume, isSpent } from '~/platform/http/rate-limit.server';
import { requestScope, runInRequestScope } from '~/platform/http/request-scope.server';
import { inTurn } from '~/platform/http/turns.server';
import { responseCookies, setResponseCookie } from '~/platform/http/response-cookies.server';
import { addressProblem } from './address-check.server';
import { clientAddress, proxyMatcher } from './client-address.server';
import { keepDenial } from './denials.server';
import { errorDocument } from './error-document.server';
import { atCurrentSlug } from './former-slugs.server';
import { health } from './health.server';
import { languageChoice } from './language-cookie.server';
import { costOf, limitOf } from './limited-address.server';
import { loggablePath } from './loggable-path.server';
import { isFromHere, isOpenToMailServers, ownOrigins } from './origin.server';
import type { PageCache } from './page-cache.server';
import { askAgain } from './page-response.server';
import type { Routes } from './remix.server';
import { secure } from './security-headers.server';

export interface ShellOptions {
  publicUrl: string;
  trustedProxies: readonly string[];
  isReady: () => boolean | Promise<boolean>;
  /** whether there is no space to save anything */
  isFull?: (() => boolean) | undefined;
  files: (request: Request) => Promise<Response | undefined>;
  routes: Routes;
  /** the page cache, which a write may make stale */
  cache?: PageCache | undefined;
  log: Logger;
  development: boolean;
}

export type Shell = Hono<{ Bindings: HttpBindings }>;
type Step = MiddlewareHandler<{ Bindings: HttpBindings }>;

/**
 * The HTTP shell: everything between the socket and the routes, in the order in which a request passes it:
 * request scope and log line, security headers, health checks, static files, checks of the URL and of the
 * request's origin, rate limits, routes.
 */
export function createShell(options: ShellOptions): Shell {
  const { publicUrl, files, isReady, log, routes } = options;
  const origins = ownOrigins(publicUrl);
  const shell: Shell = new Hono();

  shell.onError((error, { req }) => {
    log.error({ err: error }, 'the shell failed');
    return isDatabaseBusy(error)
      ? errorDocument(req.raw, 503, { 'Retry-After': '5' })
      : errorDocument(req.raw, 500);
  });
  shell.use(scoped(options));
  shell.use(logged(log));
  shell.use(denialsTold);
  shell.use(secured(options));
  shell.use(answeredBy((_request, url) => health(url.pathname, isReady)));
  shell.use(answeredBy(files));
  shell.use(answeredBy(refusalOfAddress));
  shell.use(answeredBy((request) => refusalOfMethod(request, origins)));
  shell.use(answeredBy((request) => refusalWhenFull(request, options)));
  shell.use(answeredBy(refusalByLimit));
  shell.use(refusedPostsCounted);
  shell.use(languageKept(publicUrl, origins));
  shell.use(writesSeen(options));
  shell.all('*', async ({ req }) => {
    const found = await atCurrentSlug(req.raw);
    return found instanceof Response ? found : routes(found);
  });
  return shell;
}

/** Reading goes on without space; whoever sends something is told before anything of it is written. */
function refusalWhenFull(request: Request, { isFull }: ShellOptions): Response | undefined {
  if (['GET', 'HEAD'].includes(request.method) || !isFull?.()) return undefined;
  return errorDocument(request, 503, { 'Retry-After': '60' }, 'full');
}

type Answer = Response | undefined;

function answeredBy(find: (request: Request, url: URL) => Answer | Promise<Answer>): Step {
  return async ({ req }, next) => (await find(req.raw, new URL(req.url))) ?? (await next());
}

function scoped({ trustedProxies }: ShellOptions): Step {
  const isProxy = proxyMatcher(trustedProxies);
  return async (context, next) => {
    const socket = context.env?.incoming?.socket;
    const forwarded = context.req.header('X-Forwarded-For') ?? null;
    const address = clientAddress(socket?.remoteAddress, forwarded, isProxy);
    const scope = {
      requestId: crypto.randomUUID(),
      clientKey: await clientKey(address, now()),
      browser: {
        userAgent: context.req.header('User-Agent') ?? '',
        cookies: context.req.header('Cookie') ?? '',
      },
      memo: new Map<string, unknown>(),
    };
    return runInRequestScope(scope, next);
  };
}

function logged(log: Logger): Step {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const { pathname } = new URL(context.req.url);
    const line = {
      method: context.req.method,
      path: loggablePath(pathname),
      // 499: the client disconnected before the answer, whatever that would have been.
      status: context.req.raw.signal.aborted ? 499 : context.res.status,
      ms: Math.round(performance.now() - start),
    };
    if (pathname.startsWith('/health/')) log.debug(line, 'request');
    else log.info(line, 'request');
  };
}

const denialsTold: Step = async (context, next) => {
  await next();
  keepDenial(context.req.raw, context.res.status);
};

function secured({ publicUrl, development }: ShellOptions): Step {
  const https = publicUrl.startsWith('https:');
  return async (context, next) => {
    await next();
    const { body, status, headers: sent } = context.res;
    const headers = new Headers(sent);
    secure(headers, { https, development });
    const scope = requestScope();
    if (scope) headers.set('X-Request-Id', scope.requestId);
    for (const cookie of responseCookies()) headers.append('Set-Cookie', cookie);
    // Emptied first, because otherwise Hono replaces the cookies of the new response by those of the old one.
    context.res = undefined;
    context.res = new Response(body, { status, headers });
  };
}

function refusalOfAddress(request: Request, url: URL): Answer {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const problem = addressProblem(url, isRead);
  if (!problem) return undefined;
  if ('status' in problem) return errorDocument(request, problem.status);
  return new Response(null, {
    status: 308,
    headers: { Location: problem.redirect, 'Cache-Control': 'no-store' },
  });
}

const methods = ['GET', 'HEAD', 'POST'];

function refusalOfMethod(request: Request, origins: ReadonlySet<string>): Answer {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (!isFromHere(request.headers, origins) && !isOpenToMailServers(request.url))
    return errorDocument(request, 403);
  if (methods.includes(request.method)) return undefined;
  return errorDocument(request, 405, { Allow: methods.join(', ') });
}

async function refusalByLimit(request: Request, url: URL): Promise<Answer> {
  const limit = limitOf(url);
  const scope = requestScope();
  if (!limit || !scope) return undefined;
  const { allowed, retryAfter } = await consume(limit, scope.clientKey, costOf(url));
  if (allowed) return undefined;
  return errorDocument(request, 429, { 'Retry-After': String(retryAfter) });
}

// The ways in, and the pages on which people protect themselves or an organization, are always there: whoever shares an
// IP address with a threatened person must not be able to close them. They have limits of their own.
const protects =
  /\/(?:login|logout|password|safety|account\/devices)(?:\/[\w-]{1,100}){0,2}(?:\.data)?$/;

/**
 * Requests that save nothing cost the portal work, too: a client that sends many of them is refused for a while
 * without reading them. The limit is far above the mistakes that people make.
 */
const refusedPostsCounted: Step = async (context, next) => {
  const scope = requestScope();
  if (context.req.method !== 'POST' || !scope) return next();
  const { limit, sender, whose } = await senderOf(context.req.raw, scope.clientKey);
  const isProtecting = protects.test(new URL(context.req.url).pathname);
  const mayBegin = async () => !(await isSpent(limit, sender));
  if (!isProtecting && !(await mayBegin())) {
    context.res = errorDocument(context.req.raw, 429, { 'Retry-After': '60' });
    return;
  }
  if (isProtecting) await next();
  else await inTurn(whose, mayBegin, next);
  const { status, headers } = context.res;
  // A page in answer to a post is its form again, such as with a row more.
  const isPage = status === 200 && headers.get('Content-Type')?.startsWith('text/html');
  if (isPage || (status >= 400 && status < 500 && status !== 429)) await consume(limit, sender);
};

/**
 * Whose refused posts are counted together. A signed-in person is counted alone, so that nobody who shares their IP
 * address can keep them from hiding an organization. Posts that other sites may send through somebody's browser are
 * counted apart for the same reason.
 *
 * @returns `sender` for the limit, and `whose` for the turn: a session is counted, a person takes turns
 */
async function senderOf(
  request: Request,
  clientKey: string,
): Promise<{ limit: 'refusedPost' | 'refusedPostOfPerson'; sender: string; whose: string }> {
  const mailServer = `mail ${clientKey}`;
  if (isOpenToMailServers(request.url))
    return { limit: 'refusedPost', sender: mailServer, whose: mailServer };
  const actor = await readActor(request);
  return actor.kind === 'person'
    ? { limit: 'refusedPostOfPerson', sender: actor.session?.id ?? actor.id, whose: actor.id }
    : { limit: 'refusedPost', sender: clientKey, whose: clientKey };
}

/** Answers to a write are held until the page cache knows of the change. */
function writesSeen({ cache }: ShellOptions): Step {
  return async ({ req }, next) => {
    await next();
    if (req.method !== 'GET' && req.method !== 'HEAD') await cache?.refresh();
  };
}

function languageKept(publicUrl: string, origins: ReadonlySet<string>): Step {
  return async (context, next) => {
    await next();
    if (context.req.method !== 'GET') return;
    const { pathname } = new URL(context.req.url);
    const referer = context.req.header('Referer') ?? null;
    const cookie = languageChoice(new URL(publicUrl + pathname), referer, origins);
    if (!cookie) return;
    setResponseCookie(cookie);
    // A shared cache would give the cookie to others.
    const kept = context.res.headers.get('Cache-Control');
    if (kept === askAgain) context.res.headers.set('Cache-Control', 'private, no-cache');
  };
}
