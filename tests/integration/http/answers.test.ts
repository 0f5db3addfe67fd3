import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw, startPortal, type TestPortal } from './support/portal';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(portal.url + path, { method, headers, redirect: 'manual' });

describe('headers', () => {
  const everywhere = [
    '/es',
    '/es/missing',
    '/es/fails',
    '/nowhere/at/all',
    '/es/%zz',
    '/es/',
    '/health/live',
    '/health/ready',
    '/assets/app-abc123.css',
    '/icon.svg',
    '/__manifest?version=1&p=/es',
    '/es/workspace',
  ];
  it.each(everywhere)('protect %s', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'none'");
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });

  it('keep what a route says of itself', async () => {
    const { headers } = await get('/files/1/a.pdf');
    expect(headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
  });

  it('ask for https where the portal has it', async () => {
    const secure = await startPortal({ publicUrl: 'https://tejido.example.org' });
    const { headers } = await fetch(`${secure.url}/es`);
    await secure.close();
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=63072000');
  });
});

describe('a public page', () => {
  it.each(['/es', '/es/resources/feed.atom'])('%s may be kept by who asks again', async (path) => {
    const first = await get(path);
    expect(first.headers.get('Cache-Control')).toBe('public, no-cache');
    const etag = first.headers.get('ETag') ?? '';
    for (const seen of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
      const again = await get(path, { 'If-None-Match': seen });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('Content-Security-Policy')).toContain("script-src 'none'");
    }
    expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('is kept by nobody once one is signed in, nor is any that is personal', async () => {
    for (const [path, cookie] of [
      ['/es', 'lang=es; __Host-session=abc'],
      ['/es', 'session=abc'],
      ['/es/login', ''],
      ['/es/workspace', ''],
      ['/es/missing', ''],
    ] as const) {
      const { headers } = await get(path, { Cookie: cookie });
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('ETag')).toBeNull();
    }
  });

  it('comes in the encoding that the browser takes', async () => {
    const plain = await (await get('/es', { 'Accept-Encoding': 'identity' })).text();
    const answer = async (accept: string) => {
      const text = await raw(
        portal.port,
        `GET /es HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${accept}\r\nConnection: close\r\n\r\n`,
      );
      return /content-encoding: (\w+)/i.exec(text)?.[1];
    };
    expect(await answer('gzip, deflate, br, zstd')).toBe('br');
    expect(await answer('gzip')).toBe('gzip');
    expect(await answer('br;q=0, gzip;q=0')).toBeUndefined();
    for (const encoding of ['br', 'gzip']) {
      const packed = await get('/es', { 'Accept-Encoding': encoding });
      expect(packed.headers.get('Vary')).toContain('Accept-Encoding');
      expect(Number(packed.headers.get('Content-Length'))).toBeLessThan(plain.length / 4);
      expect(await packed.text()).toBe(plain);
    }
  });

  it('answers HEAD as GET without the body', async () => {
    const [page, head] = [await get('/es'), await get('/es', {}, 'HEAD')];
    for (const name of ['ETag', 'Content-Length', 'Content-Type', 'Cache-Control', 'Vary'])
      expect(head.headers.get(name)).toBe(page.headers.get(name));
    expect(head.status).toBe(200);
    expect((await get('/es.data', {}, 'HEAD')).status).toBeLessThan(500);
  });
});

describe('files of the build', () => {
  it('are kept for a year when their name says their content, else an hour', async () => {
    const asset = await get('/assets/app-abc123.css', { 'Accept-Encoding': 'gzip, br' });
    expect(asset.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect(asset.headers.get('Content-Encoding')).toBe('br');
    expect(asset.headers.get('Set-Cookie')).toBeNull();
    expect((await get('/icon.svg')).headers.get('Cache-Control')).toBe('public, max-age=3600');
    const etag = asset.headers.get('ETag') ?? '';
    expect((await get('/assets/app-abc123.css', { 'If-None-Match': etag })).status).toBe(304);
  });

  it('are no way to other files', async () => {
    for (const path of ['/assets/../../etc/passwd', '/assets/%2e%2e/%2e%2e/etc/passwd', '/assets/'])
      expect((await get(path)).status).toBeGreaterThanOrEqual(300);
    const up = await raw(portal.port, 'GET /assets/../../../etc/passwd HTTP/1.0\r\n\r\n');
    expect(up).toContain('404');
  });
});

describe('the language', () => {
  const referer = (path: string) => ({ Referer: `http://localhost:3000${path}` });
  it('that somebody switches to is remembered', async () => {
    const { headers } = await get('/en/directory', referer('/es/directory?country=GT'));
    expect(headers.get('Set-Cookie')).toBe(
      'lang=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
    );
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
  });
  it('is nobody else’s to choose', async () => {
    for (const from of ['/en', '/', '/files/1/a.pdf'])
      expect((await get('/en/directory', referer(from))).headers.get('Set-Cookie')).toBeNull();
    for (const Referer of ['https://evil.example/es', 'nonsense', 'http://localhost:9/es'])
      expect((await get('/en', { Referer })).headers.get('Set-Cookie')).toBeNull();
    expect((await get('/en')).headers.get('Set-Cookie')).toBeNull();
  });
  it('of an answer without a page is the reader’s', async () => {
    const text = async (headers: Record<string, string>) => (await get('/%zz', headers)).text();
    expect(await text({ 'Accept-Language': 'en-US,en;q=0.9' })).toContain('<html lang="en">');
    expect(await text({ 'Accept-Language': 'fr' })).toContain('<html lang="es">');
    expect(await text({ Cookie: 'lang=en', 'Accept-Language': 'es' })).toContain('lang="en"');
    expect(await (await get('/es/missing')).text()).toContain('Esta página no existe');
    expect(await (await get('/en/missing')).text()).toContain('This page does not exist');
  });
});
