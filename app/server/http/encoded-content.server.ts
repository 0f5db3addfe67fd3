import crypto from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** How hard to compress: what is sent once, what is sent many times, what is compressed already. */
export type Effort = 'once' | 'many' | 'never';

const quality = { once: { brotli: 5, gzip: 6 }, many: { brotli: 11, gzip: 9 } };
const worthCompressing = 512;
const textual = /^(?:text\/|application\/(?:json|javascript|xml|manifest\+json)|image\/svg\+xml)/;

export function isTextual(contentType: string | null): boolean {
  return textual.test(contentType ?? '');
}

/** Bytes to send, each way that a browser may take them. Each is made when first asked for, and kept. */
export class EncodedContent {
  readonly etag: string;
  readonly #body: Buffer<ArrayBuffer>;
  readonly #effort: Effort;
  readonly #encoded = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();

  constructor(body: Buffer<ArrayBuffer>, effort: Effort) {
    this.#body = body;
    this.#effort = effort;
    // Weak, because the same page differs in bytes by encoding.
    const digest = crypto.createHash('sha256').update(body).digest('base64url').slice(0, 27);
    this.etag = `W/"${digest}"`;
  }

  /** The encoding to answer with. */
  encodingFor(acceptEncoding: string | null): Encoding {
    if (this.#effort === 'never' || this.#body.length < worthCompressing) return 'identity';
    return preferredEncoding(acceptEncoding);
  }

  bytes(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    let bytes = this.#encoded.get(encoding);
    if (!bytes) this.#encoded.set(encoding, (bytes = this.#encode(encoding)));
    return bytes;
  }

  async #encode(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    if (encoding === 'identity' || this.#effort === 'never') return this.#body;
    const level = quality[this.#effort];
    if (encoding === 'gzip') return gzip(this.#body, { level: level.gzip });
    return brotli(this.#body, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: level.brotli,
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: this.#body.length,
      },
    });
  }
}

/** The best of what an Accept-Encoding header takes: brotli before gzip, and neither at `q=0`. */
export function preferredEncoding(header: string | null): Encoding {
  const taken = new Map<string, number>();
  for (const part of (header ?? '').split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
    taken.set(name.trim(), q === undefined ? 1 : Number(q));
  }
  const takes = (name: string) => (taken.get(name) ?? taken.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

/** Whether the browser's copy, told by If-None-Match, is the one with this ETag. */
export function isUnchanged(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const weak = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || weak(tag) === weak(etag));
}

/** Answers with content: 304 when the browser has it, else in the encoding that it takes. */
export async function answerWith(
  content: EncodedContent,
  request: Request,
  init: { status: number; headers: Headers },
): Promise<Response> {
  const { status, headers } = init;
  headers.append('Vary', 'Accept-Encoding');
  if (headers.has('ETag') && isUnchanged(request.headers.get('If-None-Match'), content.etag)) {
    for (const name of ['Content-Type', 'Content-Length', 'Content-Language']) headers.delete(name);
    return new Response(null, { status: 304, headers });
  }
  const encoding = content.encodingFor(request.headers.get('Accept-Encoding'));
  const bytes = await content.bytes(encoding);
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : bytes, { status, headers });
}
