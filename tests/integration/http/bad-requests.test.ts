import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { usualTimeouts } from '~/server/http/listen.server';
import { uploadLimits } from '~/upload-limits.mjs';
import { raw, startPortal, type TestPortal } from './support/portal';
import { seen } from './support/routes';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const ours = { 'Sec-Fetch-Site': 'same-origin' };
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const request = (line: string, ...headers: string[]) =>
  raw(portal.port, [line, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n'));

describe('an address', () => {
  it.each([
    ['GET /es/%zz HTTP/1.1', 400],
    ['GET /es/%ff%fe HTTP/1.1', 400],
    ['GET /es/a%00b HTTP/1.1', 400],
    ['GET /es/directory?q=%00 HTTP/1.1', 400],
    ['GET /es/directory?_data=root HTTP/1.1', 400],
    [`GET /es/directory?q=${'a'.repeat(2_100)} HTTP/1.1`, 414],
    [`GET /es/${'a'.repeat(2_100)} HTTP/1.1`, 414],
    ['GET //evil.example/es/ HTTP/1.1', 404],
    ['GET /%5cevil.example HTTP/1.1', 404],
    ['GET /\\evil.example/ HTTP/1.1', 400],
    ['GET /es/organizations%2fx/a%2fb%2fc HTTP/1.1', 404],
    ['GET nonsense HTTP/1.1', 400],
    ['GET http://[bad/ HTTP/1.1', 400],
    ['OPTIONS * HTTP/1.1', 400],
    ['TRACE /es HTTP/1.1', 403],
    ['NONSENSE /es HTTP/1.1', 400],
    ['GET /es HTTP/9.9', 400],
  ])('%s is answered with %i', async (line, status) => {
    expect(statusOf(await request(line))).toBe(status);
  });

  it.each([
    'GET /es?q=%zz%c3%28 HTTP/1.1',
    'GET /es/directory?__proto__=1&constructor=2&q[]=x&q=%F0%9F%98%80 HTTP/1.1',
    'GET http://evil.example/es HTTP/1.1',
    'HEAD /es HTTP/1.1',
  ])('%s is one of ours', async (line) => {
    expect(statusOf(await request(line))).toBe(200);
  });

  it('has no slash at its end, and never leads away', async () => {
    const answer = await request('GET /es/directory/?country=GT&country=HN HTTP/1.1');
    expect(statusOf(answer)).toBe(308);
    expect(answer).toMatch(/^location: \/es\/directory\?country=GT&country=HN\r$/im);
  });

  it('may be asked of any name', async () => {
    for (const host of ['evil.example', 'a b', '[::1', '', 'x:99999', 'localhost:3000'])
      expect(
        statusOf(
          await raw(portal.port, `GET /es HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
        ),
      ).toBe(200);
  });
});

describe('a body', () => {
  const post = (path: string, body: BodyInit, headers = {}) =>
    fetch(portal.url + path, {
      method: 'POST',
      body,
      headers: { ...ours, ...headers },
      duplex: 'half',
    } as RequestInit);
  const stream = (pieces: number) => {
    let left = pieces;
    return new ReadableStream({
      pull(controller) {
        if (left-- > 0) controller.enqueue(new Uint8Array(64 * 1024));
        else controller.close();
      },
    });
  };
  const form = uploadLimits.formBytes;

  it('is taken up to its cap and not beyond, whatever it says of its length', async () => {
    const before = seen.actions;
    expect(await (await post('/es/login', new Uint8Array(form))).json()).toEqual({ size: form });
    expect(await (await post('/es/login', stream(4))).json()).toEqual({ size: form });
    expect(seen.actions).toBe(before + 2);
    for (const body of [new Uint8Array(form + 1), stream(5), stream(16)]) {
      const answer = await post('/es/login', body);
      expect(answer.status).toBe(413);
      expect(await answer.text()).toContain('Es demasiado grande');
    }
    expect(seen.actions).toBe(before + 2);
  });

  it('may be a file where one is shared', async () => {
    const before = seen.actions;
    const file = uploadLimits.fileBytes;
    const answer = await post('/en/workspace/resources/new', new Uint8Array(file));
    expect(await answer.json()).toEqual({ size: file });
    const large = await post('/en/workspace/resources/new', new Uint8Array(file + form + 1));
    expect(large.status).toBe(413);
    expect(await large.text()).toMatch(/That is too large[^{]*Files can be up to 30 MB\./s);
    expect(seen.actions).toBe(before + 1);
  });

  it('that is far too large is not even read', async () => {
    const answer = await request(
      'POST /es/login HTTP/1.1',
      'Sec-Fetch-Site: same-origin',
      'Content-Length: 9999999999',
    );
    expect(statusOf(answer)).toBe(413);
  });

  it('that breaks off disturbs nobody', async () => {
    const head = 'POST /es/login HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n';
    await raw(portal.port, `${head}Content-Length: 100\r\n\r\nabc`, 200);
    await raw(portal.port, `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 200);
    expect((await fetch(`${portal.url}/es`)).status).toBe(200);
  });
});

it('shows people no more of a failure than that it happened', async () => {
  const answer = await fetch(`${portal.url}/en/fails`);
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).toContain('Something went wrong on our side');
  expect(text).not.toMatch(/ana\.perez|at Object|\.ts:/);
});

it.each(['GET', 'POST'])(
  'asks to come back when the database has too much to do (%s)',
  async (method) => {
    const headers = { 'Sec-Fetch-Site': 'same-origin' };
    const answer = await fetch(`${portal.url}/en/busy`, { method, headers });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5']);
  },
);

it('lets go of a connection that never finishes its headers', async () => {
  const impatient = await startPortal({
    timeouts: { headersTimeout: 300, connectionsCheckingInterval: 100 },
  });
  onTestFinished(() => impatient.close());
  const start = Date.now();
  const answer = await raw(impatient.port, 'GET /es HTTP/1.1\r\nHost: x\r\n', 20_000);
  expect(statusOf(answer)).toBe(408);
  expect(Date.now() - start).toBeGreaterThan(250);
  expect(usualTimeouts.headersTimeout).toBe(10_000);
});
