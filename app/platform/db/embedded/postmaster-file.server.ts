import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What PostgreSQL writes about itself to `postmaster.pid`: lines 1, 5 and 8 of that file. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
  ready: boolean;
}

/** The content of the cluster's `postmaster.pid`; undefined if it is missing or unreadable. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = fs.readFileSync(postmasterFile(cluster), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

export function postmasterFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

/**
 * Whether a process with this id runs, ours or not. A zombie does not count: if the portal is the first process
 * of a container, nobody ever reaps it.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !hasEnded(pid);
}

/** On Linux only: the state follows the name in parentheses, Z or X for a process that has ended. */
function hasEnded(pid: number): boolean {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^\) [ZX]/.test(stat.slice(stat.lastIndexOf(')')));
  } catch {
    return false;
  }
}

/**
 * Whether the process is the PostgreSQL of this cluster: process ids are reused, above all after a reboot.
 * Everybody can read the command line, unlike the rest of /proc/PID.
 */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  const words = commandLine(pid);
  return /(^|[/\s])postgres(\s|$)/.test(words[0] ?? '') && words.join('\n').includes(cluster);
}

function commandLine(pid: number): string[] {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return [stdout];
  }
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
