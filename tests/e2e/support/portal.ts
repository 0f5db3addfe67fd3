import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { minute } from '~/platform/durations';

/** A running portal for the tests of one worker at a time. */
export interface PortalAddress {
  url: string;
  databaseUrl: string;
  dataDir: string;
}

export interface RunningPortal extends PortalAddress {
  /** of the process that serves */
  pid: number;
  /** all its output so far, stdout and stderr */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts the built portal as `npm start` does, on a free port with its own data folder and without rate limits.
 *
 * @param folder another copy of the project, which is built first if necessary
 * @throws with its output when it ends or is not ready within 60 s, or within three minutes if it may be built first
 */
export async function startPortal(
  databaseUrl: string,
  settings: Record<string, string> = {},
  folder?: string,
): Promise<RunningPortal> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['app/server/setup.mjs', 'start'], {
    env: {
      ...inherited(),
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      LIMITS: 'off',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: folder,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (printed += part.toString()));
  await ready(child, folder === undefined ? minute : 3 * minute);
  return {
    url,
    databaseUrl,
    dataDir,
    pid: child.pid ?? 0,
    output: () => printed,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, within: number): Promise<void> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`the portal ${what}:\n${printed}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('was not ready in time');
    }, within);
    const onOutput = (part: Buffer) => {
      printed += part.toString();
      if (!/^ready http/m.test(printed)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', onOutput);
    child.stderr?.on('data', onOutput);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

/** The environment without portal settings from the developer's shell. */
function inherited(): Record<string, string | undefined> {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return { PATH, HOME, LANG, TMPDIR };
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
