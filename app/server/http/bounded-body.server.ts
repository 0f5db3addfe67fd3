import { second } from '~/platform/durations';
import { uploadLimits } from '~/upload-limits.mjs';
import { routePath } from './route-path.server';

/** How much of a request body is read, and for how long. Figures: docs/security.md, "Caps". */
export interface BodyBounds {
  bytes: number;
  /** milliseconds between two pieces */
  idle: number;
  /** milliseconds from the first to the last */
  total: number;
}

export const formBounds: BodyBounds = {
  bytes: uploadLimits.formBytes,
  idle: 30 * second,
  total: 30 * second,
};

/** The largest file and the form around it; slow phones get a quarter of an hour. */
export const uploadBounds: BodyBounds = {
  bytes: uploadLimits.fileBytes + uploadLimits.formBytes,
  idle: 30 * second,
  total: 15 * 60 * second,
};

const uploadPaths =
  /^\/[^/]+\/workspace\/(?:resources\/(?:new|uploads|[^/]+\/edit)|organizations\/[^/]+\/logo)$/;

/** The bounds of a request body, by the path of the request. */
export function bodyBounds(pathname: string): BodyBounds {
  return uploadPaths.test(routePath(pathname)) ? uploadBounds : formBounds;
}

/** Why a body was refused: too slow, or too large. */
export type BodyRefusal = 408 | 413;

export class BodyRefused extends Error {
  constructor(readonly status: BodyRefusal) {
    super(status === 408 ? 'the body came too slowly' : 'the body is too large');
    this.name = 'BodyRefused';
  }
}

// A browser that is still sending does not read the answer. So up to this multiple of the limit is read and
// dropped, so that people see the reason instead of a broken connection.
const patience = 4;

/**
 * A request body with bounds, counted on the raw stream whatever its Content-Length says.
 *
 * @param onRefusal called once, when the body exceeds a bound; the stream then fails with BodyRefused
 */
export function boundedBody(
  body: ReadableStream<Uint8Array>,
  bounds: BodyBounds,
  onRefusal: (status: BodyRefusal) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const end = Date.now() + bounds.total;
  let taken = 0;

  async function next(): Promise<Uint8Array | undefined> {
    const read = await withinTime(reader.read(), Math.min(bounds.idle, end - Date.now()));
    if (read === 'late') throw new BodyRefused(408);
    if (read.done) return undefined;
    taken += read.value.byteLength;
    return read.value;
  }

  async function nextWithin(): Promise<Uint8Array | undefined> {
    const piece = await next();
    if (taken <= bounds.bytes) return piece;
    while (taken <= patience * bounds.bytes && (await next()));
    throw new BodyRefused(413);
  }

  return new ReadableStream({
    async pull(controller) {
      try {
        const piece = await nextWithin();
        if (piece) controller.enqueue(piece);
        else controller.close();
      } catch (error) {
        if (error instanceof BodyRefused) onRefusal(error.status);
        controller.error(error);
        reader.cancel().catch(() => undefined);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
