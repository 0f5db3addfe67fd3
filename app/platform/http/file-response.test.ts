import { describe, expect, it } from 'vitest';
import { fileResponse, type FileContent } from './file-response.server';

const content = '0123456789';
const file = (wishes: Partial<FileContent> = {}): FileContent => ({
  name: 'Guía «niñez» 1.pdf',
  mediaType: 'application/pdf',
  bytes: content.length,
  sha256: 'ab'.repeat(32),
  isPublic: true,
  isIndexed: true,
  read: async (range) =>
    new Blob([range ? content.slice(range.start, range.end + 1) : content]).stream(),
  ...wishes,
});
const ask = (headers: Record<string, string> = {}, wishes?: Partial<FileContent>, method = 'GET') =>
  fileResponse(new Request('http://localhost/files/a/b', { method, headers }), file(wishes));

describe('a file', () => {
  it('is to be saved under its name, and never shown', async () => {
    const { headers, status } = await ask();
    expect(status).toBe(200);
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="Gu_a _ni_ez_ 1.pdf"; filename*=UTF-8''Gu%C3%ADa%20%C2%ABni%C3%B1ez%C2%BB%201.pdf`,
    );
    expect(headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Length')).toBe('10');
  });

  it('cannot break out of its header', async () => {
    const { headers } = await ask({}, { name: `a"; b='c'\r\nSet-Cookie: x=1 (1)*.pdf` });
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w%.!~-]*$/,
    );
  });

  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, content, 'bytes 0-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=5-2', 200, content, null],
    ['bytes=0-1,4-5', 200, content, null],
    ['lines=0-1', 200, content, null],
    ['bytes=-', 200, content, null],
  ])('%s gives %i %j', async (range, status, body, contentRange) => {
    const answer = await ask({ Range: range });
    expect([answer.status, await answer.text(), answer.headers.get('Content-Range')]).toEqual([
      status,
      body,
      contentRange,
    ]);
  });

  it('that changed since is sent whole', async () => {
    expect((await ask({ Range: 'bytes=0-1', 'If-Range': '"old"' })).status).toBe(200);
    const etag = (await ask()).headers.get('ETag') ?? '';
    expect((await ask({ Range: 'bytes=0-1', 'If-Range': etag })).status).toBe(206);
  });

  it('that the browser has is not sent again; what is not public is kept nowhere', async () => {
    const etag = (await ask()).headers.get('ETag') ?? '';
    expect((await ask({ 'If-None-Match': `"x", W/${etag}` })).status).toBe(304);
    const secret = await ask({ 'If-None-Match': etag }, { isPublic: false });
    expect([secret.status, secret.headers.get('ETag')]).toEqual([200, etag]);
    expect(secret.headers.get('Cache-Control')).toBe('no-store');
  });

  it('answers HEAD without being opened', async () => {
    const read = () => Promise.reject(new Error('opened'));
    const answer = await ask({}, { read }, 'HEAD');
    expect([answer.status, answer.headers.get('Content-Length')]).toEqual([200, '10']);
  });
});
