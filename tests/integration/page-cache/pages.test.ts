import { expect, test } from 'vitest';
import { shown, startCaching } from './support';

const path = '/es/shown?x=1';

test('a hundred who ask at once have one page made, and who asks later has it too', async () => {
  const { text } = await startCaching();
  const texts = await Promise.all(Array.from({ length: 100 }, () => text(path)));
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('trama');
  expect(await text(path)).toBe(texts[0]);
  expect(shown.made).toBe(1);
  await text('/es/shown?x=2');
  expect(shown.made).toBe(2);
});

test('a page that is kept is answered as one that was made, and logged without who asked', async () => {
  const { get, lines } = await startCaching();
  const told = ({ headers }: Response) =>
    Object.fromEntries(
      [...headers].filter(([name]) => !/^(x-request-id|date|connection|keep-alive)$/.test(name)),
    );
  for (const encoding of ['identity', 'gzip', 'br']) {
    const accept = { 'Accept-Encoding': encoding };
    const made = await get(path, accept);
    const body = await made.text();
    const kept = await get(path, accept);
    expect(told(kept)).toEqual(told(made));
    expect(await kept.text()).toBe(body);
    expect(kept.headers.get('X-Request-Id')).not.toBe(made.headers.get('X-Request-Id'));
    const head = await get(path, accept, 'HEAD');
    expect([told(head), await head.text()]).toEqual([told(kept), '']);
    const line = JSON.parse(lines.at(-2) ?? '') as object;
    expect(line).toMatchObject({
      level: 'info',
      requestId: kept.headers.get('X-Request-Id'),
      method: 'GET',
      path: '/es/:other',
      status: 200,
      ms: expect.any(Number),
    });
  }
  expect(shown.made).toBe(1);
  expect(lines.join('')).not.toContain('127.0.0.1');
});

test('each encoding has a strong ETag of its own, and a browser that has any gets 304', async () => {
  const { get } = await startCaching();
  const tags: string[] = [];
  for (const encoding of ['identity', 'gzip', 'br', 'br']) {
    const { headers } = await get(path, { 'Accept-Encoding': encoding });
    expect(headers.get('Cache-Control')).toBe('public, no-cache');
    expect(headers.get('Vary')).toBe('Accept-Encoding');
    tags.push(headers.get('ETag') ?? '');
  }
  expect(new Set(tags).size).toBe(3);
  for (const tag of tags) {
    expect(tag).toMatch(/^"/);
    const again = await get(path, {
      'Accept-Encoding': 'br',
      'If-None-Match': `"other", W/${tag}`,
    });
    expect([again.status, again.headers.get('ETag'), await again.text()]).toEqual([304, tag, '']);
    expect(again.headers.get('Content-Security-Policy')).toContain("script-src 'none'");
    expect(again.headers.get('Content-Encoding')).toBeNull();
  }
  expect(shown.made).toBe(1);
});

test('nobody who is signed in gets one that is kept, nor has theirs kept', async () => {
  const { get, cache } = await startCaching();
  for (const cookie of ['session=x', 'lang=es; __Host-session=y'])
    for (let n = 0; n < 2; n++) {
      const { headers } = await get(path, { Cookie: cookie });
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
  expect([shown.made, cache.size.pages]).toEqual([4, 0]);
  await get('/es/workspace');
  // A reader with a token in the URL counts as signed in.
  for (let n = 0; n < 2; n++) await get(`/es/shown?key=${'a'.repeat(43)}`);
  expect([shown.made, cache.size.pages]).toEqual([7, 0]);
});

test('what says something of one reader is not kept', async () => {
  const { get, cache } = await startCaching();
  for (const headers of [
    { 'Set-Cookie': 'a=b' },
    { 'Cache-Control': 'no-store' },
    { Vary: 'Cookie' },
    { 'Content-Security-Policy': "script-src 'nonce-abc'" },
    { 'Content-Disposition': 'attachment' },
    { 'Content-Type': 'application/pdf' },
  ]) {
    shown.headers = headers;
    const before = shown.made;
    await Promise.all([get(path), get(path), get(path)]);
    expect(shown.made - before, JSON.stringify(headers)).toBe(3);
  }
  shown.headers = {};
  for (const other of ['/es/missing', '/es/fails', '/', '/nowhere']) await get(other);
  expect(cache.size.pages).toBe(0);
});

test('a page for everybody is made without what its first reader’s browser says', async () => {
  const { get } = await startCaching();
  await get(path, { Cookie: 'lang=en', 'Accept-Language': 'en', 'User-Agent': 'a phone' });
  expect([...shown.lastHeaders.keys()].sort()).toEqual(['accept', 'host']);
});

test('a choice of language is remembered on the way to a page that is kept', async () => {
  const { get } = await startCaching();
  await get('/en/shown');
  const Referer = 'http://localhost:3000/es/shown';
  const { headers } = await get('/en/shown', { Referer });
  expect(headers.get('Set-Cookie')).toContain('lang=en');
  expect(headers.get('Cache-Control')).toBe('private, no-cache');
  const stayed = await get('/en/shown', { Referer: 'http://localhost:3000/en' });
  expect(stayed.headers.get('Set-Cookie')).toBeNull();
  expect(shown.made).toBe(1);
});

test('a search that is kept counts towards the limit', async () => {
  const { get } = await startCaching();
  const statuses: number[] = [];
  for (let n = 0; n < 62; n++) statuses.push((await get('/en/directory?q=asylum')).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
  expect(shown.made).toBe(1);
  expect((await get('/en/directory')).status).toBe(200);
});
