import { spawn } from 'node:child_process';
import path from 'node:path';
import { programFolder } from '~/platform/program-folder.server';

interface Bounds {
  /** milliseconds after which the process is ended */
  time: number;
  /** bytes of answer after which it is ended */
  answer: number;
}

/**
 * Gives a file to one of the programs in `reader/`, in a process of its own with an empty environment.
 *
 * @param program its name there; `args` are its own, `flags` Node's besides the bound of its memory
 * @returns what it wrote; null when it failed, took too long or said too much
 */
export function askReader(
  program: string,
  bytes: Uint8Array,
  bounds: Bounds,
  { flags = [], args = [] }: { flags?: string[]; args?: string[] } = {},
): Promise<Buffer | null> {
  const script = path.join(programFolder(), 'app/features/library/files/reader', program);
  const node = ['--max-old-space-size=320', '--no-warnings', ...flags];
  const child = spawn(process.execPath, [...node, script, ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { NODE_ENV: 'production' },
  });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = () => child.kill('SIGKILL');
    const timer = setTimeout(stop, bounds.time);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bounds.answer) stop();
      else chunks.push(chunk);
    });
    // It may end before it has read all: that shows in how it ends.
    child.stdin.on('error', () => undefined);
    child.once('error', () => {
      clearTimeout(timer);
      resolve(null);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? Buffer.concat(chunks) : null);
    });
    child.stdin.end(bytes);
  });
}
