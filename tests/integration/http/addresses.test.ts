import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type TestPortal } from './support/portal';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(portal.url + path, { headers, redirect: 'manual' });

describe('the bare address', () => {
  it.each([
    [{}, '/es'],
    [{ 'Accept-Language': 'en-GB,en;q=0.9,es;q=0.5' }, '/en'],
    [{ 'Accept-Language': 'fr-FR, es;q=0.3, en;q=0.2' }, '/es'],
    [{ 'Accept-Language': 'en', Cookie: 'a=b; lang=es' }, '/es'],
    [{ 'Accept-Language': 'es', Cookie: 'lang=en' }, '/en'],
    [{ Cookie: 'lang=//evil.example' }, '/es'],
  ])('leads a visitor with %j to %s', async (headers: Record<string, string>, home) => {
    const answer = await get('/', headers);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(home);
    expect(answer.headers.get('Vary')).toContain('Accept-Language');
    expect(answer.headers.get('Cache-Control')).toContain('private');
  });
});

it('the quick exit leads away, leaves no page behind and does not say from where', async () => {
  const answer = await get('/exit');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe('https://www.wikipedia.org/');
  expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
});

it('robots are told what is public and where the list is', async () => {
  const text = await (await get('/robots.txt')).text();
  expect(text).toContain('Disallow: /*/workspace');
  expect(text).toMatch(/^Sitemap: http:\/\/localhost:\d+\/sitemap\.xml$/m);
});
