import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { receiveUpload } from '~/features/library/files/uploads.server';
import { env } from '~/platform/env.server';
import { scanForViruses } from '~/platform/virus-scanner/clamd.server';
import { aPdf } from '../resources/files';
import { aNetwork } from '../resources/people';
import { stored } from '../resources/shelf';

// The standard test file of virus scanners (eicar.org), split so that no scanner reports this source file.
const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}',
  '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!',
  '$H+H*',
].join('');

function installedAt(): string | undefined {
  return ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((file) =>
    fs.existsSync(file),
  );
}
const clamd = installedAt();
if (!clamd) console.warn('no clamd on this machine: the tests that ask a real one are skipped');

afterEach(() => {
  env().clamdUrl = undefined;
});

/** A real clamd with a single signature. @returns the URLs at which it listens */
async function aScanner(): Promise<{ tcp: string; unix: string; stop: () => void }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clamd-'));
  fs.chmodSync(folder, 0o755);
  const hex = Buffer.from(eicar).toString('hex');
  fs.writeFileSync(path.join(folder, 'own.ndb'), `Tejido.Test:0:*:${hex}\n`);
  const port = await freePort();
  const socket = path.join(folder, 'socket');
  const settings = [
    'Foreground yes',
    `DatabaseDirectory ${folder}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `LocalSocket ${socket}`,
    `User ${os.userInfo().username}`,
  ];
  fs.writeFileSync(path.join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const child = spawn(clamd ?? '', ['-c', path.join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const tcp = `tcp://127.0.0.1:${port}`;
  await vi.waitUntil(() => reachable(port), { timeout: 50_000, interval: 100 });
  return {
    tcp,
    unix: `unix://${socket}`,
    stop: () => {
      child.kill('SIGKILL');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function reachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

describe.skipIf(!clamd)('a real clamd', () => {
  let scanner: Awaited<ReturnType<typeof aScanner>>;
  beforeAll(async () => {
    expect(execFileSync(clamd ?? '', ['--version'], { encoding: 'utf8' })).toContain('ClamAV');
    scanner = await aScanner();
    return () => scanner.stop();
  });

  it.each(['tcp', 'unix'] as const)('finds what it knows, and nothing else (%s)', async (way) => {
    env().clamdUrl = scanner[way];
    expect(await scanForViruses(Buffer.from(eicar))).toBe('infected');
    expect(await scanForViruses(await aPdf())).toBe('clean');
    // Larger than one piece, with the virus at the very end.
    const large = Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.from(eicar)]);
    expect(await scanForViruses(large)).toBe('infected');
  });

  it('keeps an infected upload out, and nothing of it stays', async () => {
    env().clamdUrl = scanner.tcp;
    const { staff } = await aNetwork();
    const before = stored('kept');
    const pdf = await aPdf();
    const at =
      pdf.lastIndexOf('trailer') === -1 ? pdf.lastIndexOf('startxref') : pdf.lastIndexOf('trailer');
    const infected = Buffer.concat([
      pdf.subarray(0, at),
      Buffer.from(`%${eicar}\n`),
      pdf.subarray(at),
    ]);
    expect(await receiveUpload(staff, { name: 'a.pdf', bytes: infected })).toEqual({
      refusal: 'fileInfected',
    });
    expect(await receiveUpload(staff, { name: 'a.pdf', bytes: pdf })).toHaveProperty('reference');
    expect(stored('kept').length).toBeGreaterThan(before.length);
  });
});

describe('a scanner that is set and does not answer', () => {
  it('keeps every upload out', async () => {
    env().clamdUrl = `tcp://127.0.0.1:${await freePort()}`;
    const { staff } = await aNetwork();
    const before = stored('kept');
    expect(await receiveUpload(staff, { name: 'a.pdf', bytes: await aPdf() })).toEqual({
      refusal: 'fileUnscanned',
    });
    expect(stored('kept')).toEqual(before);
  });

  it.each(['', 'stream: ERROR', 'INSTREAM size limit exceeded. ERROR', 'stream: OK FOUND', 'OK'])(
    'and one that answers %j counts as none',
    async (answer) => {
      const server = net.createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end(`${answer}\0`));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as net.AddressInfo;
      env().clamdUrl = `tcp://127.0.0.1:${port}`;
      expect(await scanForViruses(Buffer.from('x'))).not.toBe('clean');
      server.close();
    },
  );
});

it('nothing is asked where no scanner is set', async () => {
  expect(await scanForViruses(Buffer.from(eicar))).toBe('clean');
});
