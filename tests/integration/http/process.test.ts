import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseWrites } from '~/platform/db/answers.server';
import { connectDatabase, db, disconnectDatabase } from '~/platform/db/client.server';
import { consume } from '~/platform/http/rate-limit.server';
import { loadEnvironment, env } from '~/platform/env.server';
import { readiness } from '~/server/readiness.server';
import { raw, startPortal, type TestPortal } from './support/portal';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal({ isReady: databaseWrites });
  expect(await databaseWrites()).toBe(true); // connects, which may take longer than readiness waits
});
afterAll(() => portal.close());

describe('health', () => {
  it('is told in JSON', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const answer = await fetch(portal.url + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(await answer.json()).toEqual({ status: 'ok' });
    }
  });

  it('is not ready without a database, and lives', async () => {
    const url = env().databaseUrl ?? '';
    await disconnectDatabase();
    connectDatabase('postgresql://nobody@127.0.0.1:1/none');
    expect((await fetch(`${portal.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${portal.url}/health/live`)).status).toBe(200);
    await disconnectDatabase();
    connectDatabase(url, { connections: 5 });
    await databaseWrites();
    expect((await fetch(`${portal.url}/health/ready`)).status).toBe(200);
  });

  it('is not ready while nothing can be written', async () => {
    const url = env().databaseUrl ?? '';
    const database = new URL(url).pathname.slice(1);
    const readOnly = async (value: 'on' | 'off') => {
      await disconnectDatabase();
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('SET default_transaction_read_only = off');
      await client.query(`ALTER DATABASE ${database} SET default_transaction_read_only = ${value}`);
      await client.end();
      connectDatabase(url, { connections: 5 });
      await db().$queryRaw`SELECT 1`; // connects, which may take longer than readiness waits
    };
    await readOnly('on');
    expect((await fetch(`${portal.url}/health/ready`)).status).toBe(503);
    await readOnly('off');
    expect((await fetch(`${portal.url}/health/ready`)).status).toBe(200);
  });

  it('is not ready while no file can be kept', async () => {
    const folder = path.join(env().dataDir, 'files/pending');
    expect(await readiness()()).toBe(true);
    fs.renameSync(folder, `${folder}.away`);
    fs.writeFileSync(folder, 'in the way');
    const isReady = await readiness()();
    fs.rmSync(folder);
    fs.renameSync(`${folder}.away`, folder);
    expect([isReady, await readiness()()]).toEqual([false, true]);
  });

  it('refuses in words what is sent while the disk is full, and is read all the same', async () => {
    let isFull = true;
    const full = await startPortal({ isFull: () => isFull });
    const post = () =>
      fetch(`${full.url}/en/login`, {
        method: 'POST',
        body: new URLSearchParams({ email: 'ana@example.org' }),
        headers: { 'Sec-Fetch-Site': 'same-origin' },
        redirect: 'manual',
      });
    const refused = await post();
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '60']);
    expect(await refused.text()).toContain('no space left to save anything');
    expect((await fetch(`${full.url}/icon.svg`)).status).toBe(200);
    isFull = false;
    expect((await post()).status).not.toBe(503);
    await full.close();
  });

  it('is told within a second or so, also when nothing answers', async () => {
    const stuck = await startPortal({ isReady: () => new Promise(() => undefined) });
    const start = Date.now();
    expect((await fetch(`${stuck.url}/health/ready`)).status).toBe(503);
    expect(Date.now() - start).toBeLessThan(2_000);
    await stuck.close();
  });
});

describe('the log', () => {
  it('tells what happened and never who', async () => {
    const secrets = [
      'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYm',
      'short-token',
      'ana@example.org',
    ];
    const headers = {
      Cookie: `session=${secrets[0]}`,
      'X-Forwarded-For': '203.0.113.7',
      'User-Agent': 'browser-of-ana',
      'Sec-Fetch-Site': 'same-origin',
    };
    const body = 'email=ana%40example.org&password=secret-secret';
    for (const path of [
      `/es/invitations/${secrets[0]}`,
      `/es/invitations/${secrets[1]}.data`,
      `/es/password/reset/${secrets[1]}`,
      '/es/people/ana@example.org?q=ana@example.org',
      '/files/0f8fad5b/informe-de-ana.pdf',
      '/es/fails',
    ])
      await fetch(portal.url + path, { headers });
    await fetch(`${portal.url}/es/login`, { method: 'POST', headers, body });
    const text = portal.lines.join('');
    for (const secret of [
      ...secrets,
      '203.0.113',
      '127.0.0.1',
      'browser-of',
      'secret-secret',
      'informe',
    ])
      expect(text).not.toContain(secret);
    expect(JSON.parse(portal.lines.at(-1) ?? '')).toMatchObject({
      level: 'info',
      method: 'POST',
      path: '/es/login',
      status: 200,
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      ms: expect.any(Number),
    });
    expect(text).toContain('/es/invitations/:id');
  });

  it('is found by the id that the answer carries', async () => {
    const id = (await fetch(`${portal.url}/es`)).headers.get('X-Request-Id');
    expect(portal.lines.some((line) => line.includes(`"requestId":"${id}"`))).toBe(true);
  });
});

describe('limits', () => {
  it('answer with a page and when to come back, for each caller apart', async () => {
    const proxied = await startPortal({
      env: {
        host: '127.0.0.1',
        port: 0,
        publicUrl: 'http://localhost:3000',
        trustedProxies: ['127.0.0.0/8'],
      },
    });
    const search = (address: string) =>
      fetch(`${proxied.url}/en/directory?q=asylum`, { headers: { 'X-Forwarded-For': address } });
    const statuses: number[] = [];
    for (let i = 0; i < 61; i++) statuses.push((await search('198.51.100.1')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    const refused = await search('203.0.113.99, 198.51.100.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('Too many attempts in a row');
    expect((await search('198.51.100.2')).status).toBe(200);
    await proxied.close();
  });

  it('can be off for benchmarks', async () => {
    for (let i = 0; i < 3; i++) expect((await consume('reset', 'a')).allowed).toBe(true);
    expect(await consume('reset', 'a')).toMatchObject({ allowed: false });
    const { databaseUrl, dataDir } = env();
    const settings = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
    loadEnvironment({ ...settings, LIMITS: 'off' });
    expect(await consume('reset', 'a')).toEqual({ allowed: true, retryAfter: 0 });
    loadEnvironment(settings);
  });
});

describe('stopping', () => {
  it('finishes every answer under way, and takes no more', async () => {
    const stopping = await startPortal();
    const slow = Array.from({ length: 30 }, () => fetch(`${stopping.url}/es/slow`));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const closed = stopping.close();
    const answers = await Promise.all(slow);
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
    for (const answer of answers) expect(await answer.text()).toContain('urdimbre');
    await closed;
    await expect(fetch(`${stopping.url}/es`)).rejects.toThrow();
  });

  it('under load breaks off no answer, and turns newcomers away at the door', async () => {
    const stopping = await startPortal();
    let answered = 0;
    const refusals: unknown[] = [];
    let stopped = false;
    const callers = Array.from({ length: 10 }, async () => {
      while (!stopped) {
        try {
          const answer = await fetch(`${stopping.url}/es`);
          expect((await answer.text()).length).toBeGreaterThan(1_000);
          answered += 1;
        } catch (error) {
          refusals.push((error as { cause?: { code?: string } }).cause?.code);
        }
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await stopping.close();
    stopped = true;
    await Promise.all(callers);
    expect(answered).toBeGreaterThan(20);
    expect(new Set(refusals)).toEqual(new Set(['ECONNREFUSED']));
  });

  it('does not wait for connections on which nothing happens', async () => {
    const stopping = await startPortal();
    const kept = raw(stopping.port, 'GET /es HTTP/1.1\r\nHost: x\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const start = Date.now();
    await stopping.close();
    expect(Date.now() - start).toBeLessThan(2_000);
    expect(await kept).toContain('200 OK');
  });

  it('says which port is taken by its code', async () => {
    const address = { host: '127.0.0.1', port: portal.port, trustedProxies: [] };
    const second = startPortal({ env: { ...address, publicUrl: 'http://localhost:3000' } });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
