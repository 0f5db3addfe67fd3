import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs Prisma's own tool on a database, with downloads blocked. @returns its output */
export async function prisma(url: string, args: string[], cwd = process.cwd()): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/prisma/build/index.js', ...args],
    {
      cwd,
      env: { ...process.env, DATABASE_URL: url, PRISMA_ENGINES_MIRROR: 'http://127.0.0.1:1' },
    },
  );
  return stdout;
}
