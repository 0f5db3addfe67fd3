import type { EncodedContent, Encoding } from './encoded-content.server';
import { limitOf } from './limited-address.server';
import { loggablePath } from './loggable-path.server';
import { askAgain, type ReadyPage } from './page-response.server';

/** The bytes of a page with the headers of the response. */
export class Sendable {
  readonly bytes: Buffer;
  /** names and values of headers, one after the other, and last the request's id */
  readonly #headers: string[];

  constructor(bytes: Buffer, headers: Headers) {
    this.bytes = bytes;
    this.#headers = [...[...headers].flat(), 'X-Request-Id', ''];
  }

  /**
   * The headers of one response, valid until the next call: copies would be most of the garbage that a response
   * leaves.
   */
  headersFor(requestId: string): string[] {
    this.#headers[this.#headers.length - 1] = requestId;
    return this.#headers;
  }
}

/** A cached public page, with the parts of the response that are the same for everybody. */
export class CachedPage implements ReadyPage {
  readonly status = 200;
  readonly shared = true;
  readonly headers: Headers;
  readonly content: EncodedContent;
  /** the path as the log may contain it */
  readonly path: string;
  /** requests for it count towards a rate limit */
  readonly isLimited: boolean;
  readonly #sendables = new Map<Encoding, Sendable>();

  constructor({ headers, content }: ReadyPage, url: URL) {
    this.headers = headers;
    this.content = content;
    this.path = loggablePath(url.pathname);
    this.isLimited = limitOf(url) !== undefined;
  }

  /**
   * The page in an encoding, if that is made already.
   *
   * @param secure adds the headers that every response has
   */
  sendable(encoding: Encoding, secure: (headers: Headers) => void): Sendable | undefined {
    const known = this.#sendables.get(encoding);
    if (known) return known;
    const bytes = this.content.made(encoding);
    if (!bytes) return undefined;
    const headers = new Headers(this.headers);
    headers.set('Vary', 'Accept-Encoding');
    headers.set('ETag', this.content.etag(encoding));
    headers.set('Content-Length', String(bytes.length));
    if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
    secure(headers);
    const sendable = new Sendable(bytes, headers);
    this.#sendables.set(encoding, sendable);
    return sendable;
  }
}

/** Whether a response may be cached for everybody: a whole public page that says nothing about its first reader. */
export function mayBeCached(answer: ReadyPage | Response): answer is ReadyPage {
  if (answer instanceof Response || !answer.shared) return false;
  const { headers } = answer;
  const hasNonce = headers.get('Content-Security-Policy')?.includes("'nonce-") ?? false;
  return headers.get('Cache-Control') === askAgain && !headers.has('Vary') && !hasNonce;
}
