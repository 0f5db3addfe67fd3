/**
 * Something that is taken away as a file: shown nowhere, kept by no cache, and sent as it comes.
 *
 * @param name a plain word, as it needs no quoting
 */
export function attachment(
  body: ReadableStream<Uint8Array>,
  mediaType: string,
  name: string,
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'no-store',
    },
  });
}
