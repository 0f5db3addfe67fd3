import crypto from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { preferredEncoding, type Encoding } from './encoded-content.server';
import { languageChoice } from './language-cookie.server';
import { ownOrigins } from './origin.server';
import type { PageCache } from './page-cache.server';
import { hasSession } from './page-response.server';
import { secure } from './security-headers.server';

interface Options {
  cache: PageCache;
  publicUrl: string;
  log: Logger;
  development: boolean;
}

const mostHeaders = 100;

/**
 * Sends cached public pages before anything else looks at the request: what most visitors request takes one
 * look-up and one write. The response and the log line are the same as the HTTP shell's. The shell handles all
 * other requests: of people who are signed in or choose a language, those that count towards a rate limit, and
 * all of them while it is unknown whether the cache is current.
 *
 * @returns whether the request is answered
 */
export function cachedPages({
  cache,
  publicUrl,
  log,
  development,
}: Options): (request: IncomingMessage, response: ServerResponse) => boolean {
  const https = publicUrl.startsWith('https:');
  const origins = ownOrigins(publicUrl);
  const secured = (headers: Headers) => secure(headers, { https, development });
  const encodingOf = remembered(preferredEncoding);

  return (request, response) => {
    const { method, url = '', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    if (headers.cookie !== undefined && hasSession(headers.cookie)) return false;
    if (!cache.isCurrent()) return false;
    const page = cache.find(url);
    if (!page || page.isLimited) return false;
    const { referer } = headers;
    if (referer && languageChoice(new URL(publicUrl + url), referer, origins)) return false;

    const start = performance.now();
    const { content } = page;
    const accepted = String(headers['accept-encoding'] ?? '');
    const sendable = page.sendable(content.isPackable ? encodingOf(accepted) : 'identity', secured);
    if (!sendable) return false;
    const requestId = crypto.randomUUID();
    const held = content.held(headers['if-none-match'] ?? null);
    const status = held ? 304 : 200;
    if (held) {
      response.writeHead(304, unchanged(sendable.headersFor(requestId), held));
      response.end();
    } else {
      response.writeHead(200, sendable.headersFor(requestId));
      response.end(method === 'HEAD' ? undefined : sendable.bytes);
    }
    const ms = Math.round(performance.now() - start);
    log.info({ requestId, method, path: page.path, status, ms }, 'request');
    return true;
  };
}

const ofContent = new Set([
  'content-type',
  'content-length',
  'content-language',
  'content-encoding',
]);

/** The headers of a 304: those of the page without the ones that describe a body. */
function unchanged(headers: readonly string[], etag: string): string[] {
  const kept: string[] = [];
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? '';
    if (!ofContent.has(name)) kept.push(name, name === 'etag' ? etag : (headers[at + 1] ?? ''));
  }
  return kept;
}

/** Caches the result for each header: browsers send few different ones. */
function remembered(work: (header: string) => Encoding): (header: string) => Encoding {
  const known = new Map<string, Encoding>();
  return (header) => {
    let encoding = known.get(header);
    if (encoding === undefined) {
      if (known.size >= mostHeaders) known.clear();
      known.set(header, (encoding = work(header)));
    }
    return encoding;
  };
}
