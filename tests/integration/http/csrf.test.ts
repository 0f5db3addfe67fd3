import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type TestPortal } from './support/portal';
import { seen } from './support/routes';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const attacks: Record<string, string>[] = [
  {},
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: 'http://localhost:3001' },
  { Origin: 'https://localhost:3000' },
  { Origin: 'http://localhost:3000.evil.example' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  { 'X-Forwarded-Host': 'evil.example', Origin: 'https://evil.example' },
  { Host: 'evil.example', Origin: 'http://evil.example' },
  { Referer: 'http://localhost:3000/es/login' },
];
const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const paths = [
  '/es/login',
  '/es/login.data',
  '/es/workspace/resources/new',
  '/files/1/a.pdf',
  '/x',
];

describe('a request that changes something', () => {
  it.each(attacks)('is refused from elsewhere: %j', async (headers) => {
    const before = seen.actions;
    for (const method of methods)
      for (const path of paths) {
        const answer = await fetch(portal.url + path, { method, headers });
        expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 403`);
        expect(await answer.text()).toContain('lang="es"');
      }
    expect(seen.actions).toBe(before);
  });

  it.each([
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: 'http://localhost:3000' },
    { Origin: 'http://127.0.0.1:3000' },
    {
      'Sec-Fetch-Site': 'same-origin',
      Origin: 'http://127.0.0.1:9',
      'X-Forwarded-Host': 'evil.example',
    },
  ])('is taken from a page of ours: %j', async (headers) => {
    const before = seen.actions;
    const answer = await fetch(`${portal.url}/es/login`, { method: 'POST', headers, body: 'a=1' });
    expect(answer.status).toBe(200);
    expect(seen.actions).toBe(before + 1);
    expect(seen.lastUrl).toBe('http://localhost:3000/es/login');
    expect(seen.lastHeaders.get('X-Forwarded-Host')).toBeNull();
  });

  it('takes only its own name from browsers once it has one', async () => {
    const other = await startPortal({ publicUrl: 'https://tejido.example.org' });
    try {
      const post = (Origin: string) =>
        fetch(`${other.url}/es/login`, { method: 'POST', headers: { Origin } });
      expect((await post('http://127.0.0.1:3000')).status).toBe(403);
      expect((await post('http://tejido.example.org')).status).toBe(403);
      expect((await post('https://tejido.example.org')).status).toBe(200);
    } finally {
      await other.close();
    }
  });

  it('may only be GET, HEAD or POST', async () => {
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const answer = await fetch(`${portal.url}/es/login`, { method, headers });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('Allow')).toBe('GET, HEAD, POST');
    }
  });
});
