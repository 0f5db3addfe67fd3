import { spawn } from 'node:child_process';
import path from 'node:path';
import { Turnstile } from '~/platform/crypto/turnstile.server';
import { programFolder } from '~/platform/program-folder.server';

// Milliseconds, and bytes of answer. The process ends itself long before.
const most = { time: 60_000, answer: 32 * 1024 * 1024 };

// One is enough: nobody waits for a preview.
const turnstile = new Turnstile({ atOnce: 1, waiting: 100 });

/** The first page of a PDF as a PNG, drawn in a process of its own; null where that cannot be done. */
export function drawFirstPage(pdf: Uint8Array): Promise<Buffer | null> {
  return turnstile.pass(() => run(pdf));
}

function run(pdf: Uint8Array): Promise<Buffer | null> {
  const program = path.join(programFolder(), 'app/features/resources/reader/preview.mjs');
  const child = spawn(process.execPath, ['--max-old-space-size=320', '--no-warnings', program], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { NODE_ENV: 'production' },
  });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = () => child.kill('SIGKILL');
    const timer = setTimeout(stop, most.time);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most.answer) stop();
      else chunks.push(chunk);
    });
    child.stdin.on('error', () => undefined);
    child.once('error', () => resolve(null));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 && size > 0 ? Buffer.concat(chunks) : null);
    });
    child.stdin.end(pdf);
  });
}
