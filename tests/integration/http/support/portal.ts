import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startHttp, type HttpServer } from '~/server/http/listen.server';
import { createLog } from '~/platform/log.server';
import { build } from './routes';

export interface TestPortal extends HttpServer {
  /** the logged lines */
  lines: string[];
  files: string;
}

/** The real HTTP shell on a free port, with the routes of `routes.ts` and a few files. */
export async function startPortal(
  change: Partial<Parameters<typeof startHttp>[0]> & { publicUrl?: string } = {},
): Promise<TestPortal> {
  const lines: string[] = [];
  const files = fs.mkdtempSync(path.join(os.tmpdir(), 'tejido-files-'));
  fs.mkdirSync(path.join(files, 'assets'));
  fs.writeFileSync(
    path.join(files, 'assets', 'app-abc123.css'),
    'p { color: black }\n'.repeat(200),
  );
  fs.writeFileSync(path.join(files, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const { publicUrl = 'http://localhost:3000', ...options } = change;
  const server = await startHttp({
    env: { host: '127.0.0.1', port: 0, publicUrl, trustedProxies: [] },
    getBuild: () => Promise.resolve(build),
    isReady: () => true,
    log: createLog({ write: (line) => void lines.push(line) }),
    files,
    ...options,
  });
  return { ...server, lines, files };
}

/** The server's response to raw bytes, for requests that no client would send. */
export function raw(port: number, text: string, wait = 5_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    let answer = '';
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(end, wait);
    socket.setEncoding('utf8').on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', end).on('error', end);
    socket.write(text);
  });
}
