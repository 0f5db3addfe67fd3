import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { OperatorError } from '../../operator-error.server';
import { makePrivateFolder, runAs, type Identity } from './identity.server';

/** A small environment: the caller's PG* variables and locales must not reach the server. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env['PATH'],
  HOME: '/',
  LC_ALL: 'C',
  TZ: 'UTC',
});

const options = [
  ['-U', 'postgres'],
  ['-E', 'UTF8'],
  // The builtin provider knows Unicode letters and does not depend on the machine's locales, which differ and
  // change: indexes stay valid on any machine.
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  // Only the socket is open, and its folder is private: file permissions take the place of a password.
  ['--auth-local=trust', '--auth-host=reject'],
  ['--data-checksums', '--no-instructions'],
].flat();

/**
 * Makes the cluster if there is none. `initdb` works in a folder beside it, which is renamed at the end, so
 * that an interrupted run leaves nothing that looks like a database.
 *
 * @returns whether a new cluster was made
 */
export async function initializeCluster(
  programs: string,
  cluster: string,
  identity: Identity,
): Promise<boolean> {
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return false;
  // A unique name: if the portal was killed, the `initdb` that it started may still be running.
  const unfinished = `${cluster}.new-${crypto.randomUUID()}`;
  makePrivateFolder(identity, unfinished);
  const args = ['-D', unfinished, ...options];
  const command = runAs(identity, path.join(programs, 'bin/initdb'), args);
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, , errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  if (code !== 0)
    throw new OperatorError(
      `PostgreSQL could not make its files in ${cluster}: ${reasonIn(errors)}`,
    );
  fs.rmSync(cluster, { recursive: true, force: true }); // an empty folder at most, as it has no PG_VERSION
  fs.renameSync(unfinished, cluster);
  removeUnfinished(cluster);
  return true;
}

function removeUnfinished(cluster: string): void {
  const home = path.dirname(cluster);
  for (const name of fs.readdirSync(home)) {
    if (!name.startsWith(`${path.basename(cluster)}.new-`)) continue;
    fs.rmSync(path.join(home, name), { recursive: true, force: true, maxRetries: 10 });
  }
}

/** The line that says what went wrong, for a message of one sentence. */
export function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  const reason = lines.findLast((line) => /\b(error|fatal|panic)\b/i.test(line));
  return (reason ?? lines.at(-1) ?? '').trim();
}
