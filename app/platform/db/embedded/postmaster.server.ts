import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { OperatorError } from '../../operator-error.server';
import { reasonIn, serverEnvironment } from './cluster.server';
import { runAs, type Identity } from './identity.server';
import { isAlive, readPostmaster } from './postmaster-file.server';

const START_TIMEOUT = 600_000; // ms; long, because recovery after a crash is part of the start
const STOP_TIMEOUT = 30_000; // ms until a fast shutdown becomes an immediate one
const LONGEST_LOG = 5_000_000; // bytes

const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=100',
  'shared_buffers=128MB',
  'timezone=UTC',
  // The log holds no content: no statement, and no DETAIL, which quotes the values of a row.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
];

export interface Launch {
  programs: string;
  cluster: string;
  log: string;
  identity: Identity;
  socketFolder: string;
  /** besides the usual ones, which they override: `fsync=off` */
  settings?: readonly string[];
}

/**
 * Starts PostgreSQL and waits until it accepts connections.
 *
 * @returns its process id. It has its own process group, so that a Ctrl-C for the portal does not end it first.
 */
export async function launchPostmaster(launch: Launch): Promise<number> {
  const args = ['-D', launch.cluster, '-k', launch.socketFolder];
  for (const setting of [...settings, ...(launch.settings ?? [])]) args.push('-c', setting);
  const command = runAs(launch.identity, path.join(launch.programs, 'bin/postgres'), args);
  const log = openLog(launch.log);
  const before = fs.fstatSync(log).size;
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  for (const deadline = Date.now() + START_TIMEOUT; Date.now() < deadline; await wait(10)) {
    const postmaster = readPostmaster(launch.cluster);
    if (postmaster?.ready && postmaster.pid === child.pid) return postmaster.pid;
    if (ended) break;
  }
  const said = fs.readFileSync(launch.log).subarray(before).toString();
  throw new OperatorError(`PostgreSQL did not start: ${reasonIn(said)} (${launch.log})`);
}

function openLog(file: string): number {
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LONGEST_LOG) fs.renameSync(file, `${file}.1`);
  // When root runs the portal the folder belongs to another user: never follow a symbolic link in it.
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = fs.constants;
  return fs.openSync(file, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, 0o600);
}

/** Ends PostgreSQL by a "fast" shutdown (clients are disconnected, everything is written) and waits for it. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  if (await hasEnded(pid, STOP_TIMEOUT)) return;
  process.kill(pid, 'SIGQUIT'); // the next start recovers from the log, so nothing is lost
  await hasEnded(pid, STOP_TIMEOUT);
}

async function hasEnded(pid: number, timeout: number): Promise<boolean> {
  for (const deadline = Date.now() + timeout; Date.now() < deadline; await wait(10))
    if (!isAlive(pid)) return true;
  return false;
}
