// This imports the real package; for every other importer the build replaces it by this module.
import { encode as encodeNow } from 'turbo-stream';

export * from 'turbo-stream';

/**
 * turbo-stream's `encode`, delayed until somebody reads the stream. For every page Remix encodes what all
 * loaders returned, though only pages with a script read it: this took a quarter of the memory for rendering a
 * page.
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
