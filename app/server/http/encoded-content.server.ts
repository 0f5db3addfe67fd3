import crypto from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * How hard to compress: `once` for content that is sent once, `kept` for cached pages, `many` for files of the
 * build, `never` for content that is compressed already.
 */
export type Effort = 'once' | 'kept' | 'many' | 'never';

const quality = {
  once: { brotli: 5, gzip: 6 },
  kept: { brotli: 9, gzip: 9 },
  many: { brotli: 11, gzip: 9 },
};
const worthCompressing = 512;
const textual = /^(?:text\/|application\/(?:json|javascript|xml)|[\w.-]+\/[\w.-]+\+(?:json|xml))/;

export function isTextual(contentType: string | null): boolean {
  return textual.test(contentType ?? '');
}

/** Content in each encoding that a browser may accept. Each encoding is made when it is first needed, and kept. */
export class EncodedContent {
  readonly #body: Buffer<ArrayBuffer>;
  readonly #effort: Effort;
  readonly #digest: string;
  readonly #encoded = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();
  readonly #made = new Map<Encoding, Buffer<ArrayBuffer>>();
  /** Called with the length of each encoding that is made, for counting the memory in use. */
  onMade: (bytes: number) => void = () => undefined;

  constructor(body: Buffer<ArrayBuffer>, effort: Effort) {
    this.#body = body;
    this.#effort = effort;
    this.#made.set('identity', body);
    this.#digest = crypto.createHash('sha256').update(body).digest('base64url').slice(0, 27);
  }

  /** The strong ETag of an encoding; each encoding has its own. */
  etag(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.#digest}"` : `"${this.#digest}-${encoding}"`;
  }

  /**
   * The ETag of the copy that the browser has according to If-None-Match; undefined if it has none of this
   * content.
   */
  held(ifNoneMatch: string | null): string | undefined {
    if (!ifNoneMatch) return undefined;
    // A proxy that changes the encoding makes a strong ETag weak.
    const told = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    const own = (['identity', 'br', 'gzip'] as const).map((encoding) => this.etag(encoding));
    if (told.includes('*')) return own[0];
    return own.find((tag) => told.includes(tag));
  }

  /** Whether compression is worthwhile. */
  get isPackable(): boolean {
    return this.#effort !== 'never' && this.#body.length >= worthCompressing;
  }

  /** The encoding to answer with. */
  encodingFor(acceptEncoding: string | null): Encoding {
    return this.isPackable ? preferredEncoding(acceptEncoding) : 'identity';
  }

  bytes(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    let bytes = this.#encoded.get(encoding);
    if (!bytes) this.#encoded.set(encoding, (bytes = this.#make(encoding)));
    return bytes;
  }

  /** The bytes in an encoding, if they are made already. */
  made(encoding: Encoding): Buffer<ArrayBuffer> | undefined {
    return this.#made.get(encoding);
  }

  /** The length of all encodings that are made. */
  get length(): number {
    return [...this.#made.values()].reduce((sum, { length }) => sum + length, 0);
  }

  async #make(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    if (encoding === 'identity' || this.#effort === 'never') return this.#body;
    const bytes = await this.#encode(encoding, this.#effort);
    this.#made.set(encoding, bytes);
    this.onMade(bytes.length);
    return bytes;
  }

  #encode(encoding: 'br' | 'gzip', effort: keyof typeof quality): Promise<Buffer<ArrayBuffer>> {
    const level = quality[effort];
    const bits = Math.ceil(Math.log2(this.#body.length + 16));
    if (encoding === 'gzip') return gzip(this.#body, { level: level.gzip });
    return brotli(this.#body, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: level.brotli,
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: this.#body.length,
        // A window no larger than the page: the default of 4 MB wastes memory.
        [zlib.constants.BROTLI_PARAM_LGWIN]: Math.max(16, Math.min(22, bits)),
      },
    });
  }
}

/** The best encoding that an Accept-Encoding header allows: brotli before gzip, and neither at `q=0`. */
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

/** Answers with content: 304 if the browser has it, otherwise in the encoding that it accepts. */
export async function answerWith(
  content: EncodedContent,
  request: Request,
  { status, headers, tagged }: { status: number; headers: Headers; tagged: boolean },
): Promise<Response> {
  headers.append('Vary', 'Accept-Encoding');
  const held = tagged ? content.held(request.headers.get('If-None-Match')) : undefined;
  if (held) {
    for (const name of ['Content-Type', 'Content-Length', 'Content-Language']) headers.delete(name);
    headers.set('ETag', held);
    return new Response(null, { status: 304, headers });
  }
  const encoding = content.encodingFor(request.headers.get('Accept-Encoding'));
  const bytes = await content.bytes(encoding);
  if (tagged) headers.set('ETag', content.etag(encoding));
  if (encoding !== 'identity') headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : bytes, { status, headers });
}
