/**
 * A response that the browser saves as a file: never shown or cached, and streamed.
 *
 * @param name plain ASCII, because it is not escaped
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
