/** A file to send; `read` gives its bytes or a range of them. */
export interface FileContent {
  name: string;
  mediaType: string;
  bytes: number;
  /** Identifies the content, for caches. */
  sha256: string;
  /** Everybody may download it. */
  isPublic: boolean;
  /** Search engines may show it. */
  isIndexed: boolean;
  read(range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
}

/**
 * Answers with a file to be saved, never displayed: browsers neither run it nor guess its type. Supports HEAD,
 * one range, and conditional requests.
 */
export async function fileResponse(request: Request, file: FileContent): Promise<Response> {
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const headers = new Headers({
    'Content-Type': file.mediaType,
    'Content-Disposition': attachment(file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': file.isPublic ? 'public, no-cache' : 'no-store',
    'Accept-Ranges': 'bytes',
    // Also for files that are not public: an interrupted download needs it to resume.
    ETag: etag,
  });
  if (!file.isIndexed) headers.set('X-Robots-Tag', 'noindex');
  if (file.isPublic) {
    const held = request.headers.get('If-None-Match')?.split(',') ?? [];
    if (held.some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag))
      return new Response(null, { status: 304, headers });
  }
  const condition = request.headers.get('If-Range');
  const applies = !condition || condition === etag;
  const range = applies ? rangeOf(request.headers.get('Range'), file.bytes) : undefined;
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const length = range ? range.end - range.start + 1 : file.bytes;
  headers.set('Content-Length', String(length));
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  const body = request.method === 'HEAD' ? null : await file.read(range);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** The file name as in RFC 6266: in ASCII for old programs, in full for all others. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** One range of bytes, both ends included. Several ranges, or an unreadable header, mean the whole file. */
function rangeOf(header: string | null, size: number) {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (!first && !last) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (first && last && Number(last) < Number(first)) return undefined;
  return start > end ? ('unsatisfiable' as const) : { start, end };
}
