import { describe, expect, it } from 'vitest';
import {
  bodyBounds,
  boundedBody,
  BodyRefused,
  formBounds,
  uploadBounds,
} from './bounded-body.server';

const bounds = { bytes: 10, idle: 50, total: 200 };

/** A body in pieces, each after a pause. */
function body(pieces: readonly (readonly [bytes: number, pause?: number])[]) {
  const rest = [...pieces];
  let given = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const [bytes, pause = 0] = rest.shift() ?? [];
      if (bytes === undefined) return controller.close();
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
      given += bytes;
      controller.enqueue(new Uint8Array(bytes));
    },
  });
  return { stream, given: () => given };
}

async function take(stream: ReadableStream<Uint8Array>) {
  const refusals: number[] = [];
  const bounded = boundedBody(stream, bounds, (status) => refusals.push(status));
  const result = await new Response(bounded).arrayBuffer().catch((error: unknown) => error);
  return { refusals, bytes: result instanceof ArrayBuffer ? result.byteLength : result };
}

describe('a bounded body', () => {
  it('is the body as long as it keeps to its bounds', async () => {
    expect(await take(body([[4], [6, 20]]).stream)).toEqual({ refusals: [], bytes: 10 });
    expect(await take(body([]).stream)).toEqual({ refusals: [], bytes: 0 });
  });

  it('that is too large fails, but not before what is left of a little more was read', async () => {
    const little = body([[8], [3], [9], [9]]);
    const taken = await take(little.stream);
    expect(taken).toEqual({ refusals: [413], bytes: expect.any(BodyRefused) });
    expect(little.given()).toBe(29);
    const much = body(Array.from({ length: 1_000 }, () => [10] as const));
    expect((await take(much.stream)).refusals).toEqual([413]);
    expect(much.given()).toBeLessThan(100);
  });

  it('that stops or never ends fails in time', async () => {
    expect((await take(body([[4], [4, 120]]).stream)).refusals).toEqual([408]);
    const dripping = body(Array.from({ length: 100 }, () => [0, 30] as const));
    const start = Date.now();
    expect((await take(dripping.stream)).refusals).toEqual([408]);
    expect(Date.now() - start).toBeLessThan(1_000);
  });
});

it.each([
  ['/es/workspace/resources/new', uploadBounds],
  ['/en/workspace/resources/new.data', uploadBounds],
  ['/es/workspace/resources/guia-sijs/edit', uploadBounds],
  ['/es/workspace/resources', formBounds],
  ['/es/workspace/organizations/pop-noj/edit', formBounds],
  ['/es/login', formBounds],
])('what may be sent to %s', (pathname, expected) => expect(bodyBounds(pathname)).toBe(expected));
