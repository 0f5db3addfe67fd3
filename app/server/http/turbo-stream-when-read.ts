// The package itself: the build puts this module in its place, for every other importer.
import { encode as encodeNow } from 'turbo-stream';

export * from 'turbo-stream';

/**
 * `encode` of turbo-stream, put off until somebody reads. Remix encodes what all loaders returned for every page,
 * though only a page with a script reads it: a quarter of all memory that was taken to make a page of ours.
 *
 * @returns the same bytes, in a stream that has not begun
 */
export const encode: typeof encodeNow = (input, options) => {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        reader ??= encodeNow(input, options).getReader();
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader?.cancel(reason),
    },
    { highWaterMark: 0 },
  );
};
