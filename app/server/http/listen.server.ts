import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { ServerBuild } from '@remix-run/node';
import type { Logger } from 'pino';
import type { ViteDevServer } from 'vite';
import { second } from '~/platform/durations';
import type { Environment } from '~/platform/env.server';
import { log as processLog } from '~/platform/log.server';
import { createShell } from './app.server';
import { errorDocument } from './error-document.server';
import { cachedPages } from './cached-pages.server';
import type { PageCache } from './page-cache.server';
import { remixRoutes } from './remix.server';
import { secure } from './security-headers.server';
import { staticFiles } from './static-files.server';

export interface HttpOptions {
  env: Pick<Environment, 'host' | 'port' | 'publicUrl' | 'trustedProxies'>;
  getBuild: () => Promise<ServerBuild>;
  /** whether pages can be served, for /health/ready; an answer that takes more than a second counts as no */
  isReady: () => boolean | Promise<boolean>;
  /** in development: serves the client's modules; the build may then change */
  vite?: ViteDevServer | undefined;
  /** whether there is no space to save anything, so that what is sent is refused */
  isFull?: () => boolean;
  log?: Logger;
  /** the page cache; without it every page is rendered anew */
  cache?: PageCache | undefined;
  /** the client's build */
  files?: string;
  /** the usual ones by default */
  timeouts?: http.ServerOptions;
}

export interface HttpServer {
  url: string;
  port: number;
  /** Stops accepting connections and waits for the requests in progress, 10 s at most. */
  close(): Promise<void>;
}

const drainBound = 10 * second;
/** For requests that arrive just before the server stops accepting connections, and just after. */
const drainGrace = 0.3 * second;

/** Serves the portal over HTTP. @throws the error of `listen`, with its code (`EADDRINUSE`), if it fails */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const {
    env,
    getBuild,
    isReady,
    vite,
    cache,
    log = processLog(),
    timeouts = usualTimeouts,
  } = options;
  const development = vite !== undefined;
  const { publicUrl, trustedProxies } = env;
  const routes = await remixRoutes({ getBuild, publicUrl, development, cache });
  const files = development
    ? () => Promise.resolve(undefined)
    : staticFiles(options.files ?? path.resolve('build/client'));
  const shell = createShell({
    publicUrl,
    trustedProxies,
    isReady,
    isFull: options.isFull,
    files,
    routes,
    cache,
    log,
    development,
  });
  const answer = getRequestListener(shell.fetch, {
    overrideGlobalObjects: false,
    errorHandler: (error) => unreadable(error, publicUrl, log),
  });

  const isAnswered = cache ? cachedPages({ cache, log, publicUrl, development }) : () => false;

  const own = new URL(publicUrl);
  let draining = false;
  const server = http.createServer(timeouts, (request, response) => {
    // A client may send any Host header: only the portal's own name counts.
    request.headers.host = own.host;
    if (draining) response.setHeader('Connection', 'close');
    if (isAnswered(request, response)) return;
    const toShell = () => void answer(request, response);
    if (vite) vite.middlewares(request, response, toShell);
    else toShell();
  });
  server.timeout = 2 * 60 * second; // for sockets without traffic
  server.listen(env.port, env.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}`,
    port,
    async close() {
      await delay(drainGrace); // for clients that the operating system has already connected
      await new Promise(setImmediate); // until the event loop has accepted all of them
      draining = true;
      await drained(server);
    },
  };
}

/** How long clients may take. */
export const usualTimeouts: http.ServerOptions = {
  headersTimeout: 10 * second,
  requestTimeout: 16 * 60 * second, // an upload's; forms have their own bound
  keepAliveTimeout: 65 * second, // longer than proxies in front of us keep theirs
  connectionsCheckingInterval: 2 * second,
};

/**
 * Closes the server without cutting off a response. The http server's own `close` would at once drop every
 * connection on which nothing was read yet, some of which already carry a request.
 */
async function drained(server: http.Server): Promise<void> {
  const closed = once(server, 'close');
  net.Server.prototype.close.call(server);
  const force = setTimeout(() => server.closeAllConnections(), drainBound);
  let sweep: NodeJS.Timeout | undefined;
  const grace = setTimeout(() => {
    server.closeIdleConnections();
    sweep = setInterval(() => server.closeIdleConnections(), 50);
  }, drainGrace);
  await closed;
  for (const timer of [force, grace, sweep]) clearTimeout(timer);
}

/** The response to an unreadable request, or to a failure outside the HTTP shell. */
function unreadable(error: unknown, publicUrl: string, log: Logger): Response {
  const isTheirs = error instanceof RequestError;
  if (!isTheirs) log.error({ err: error }, 'the server failed');
  const response = errorDocument(new Request(publicUrl), isTheirs ? 400 : 500);
  secure(response.headers, { https: publicUrl.startsWith('https:'), development: false });
  return response;
}
