import { spawn } from 'node:child_process';
import path from 'node:path';
import { programFolder } from '~/platform/program-folder.server';

interface Bounds {
  /** milliseconds after which the process is killed */
  time: number;
  /** bytes of output after which the process is killed */
  answer: number;
}

/**
 * Runs one of the programs in `reader/` on a file, in a separate process that gets no environment variables but
 * NODE_ENV.
 *
 * @param program its file name; `args` are its arguments, `flags` are for Node, besides the heap limit
 * @returns its output; null when it failed, took too long or wrote too much
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
    // The process may exit before it has read everything; its exit code shows that.
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
