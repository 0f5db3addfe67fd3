import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * A process as text, id and moment of its start: ids alone are used again after a crash or a restart.
 *
 * @returns `PID START`; START is empty when there is no such process
 */
export function identify(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

/** Whether the process that `identify` described is still the one that runs. */
export function isSameProcess(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return pid > 0 && startOf(pid) !== '' && identify(pid) === identity;
}

function startOf(pid: number): string {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout.trim();
  }
  try {
    // Field 22, in clock ticks since the machine booted; the name in field 2 may hold spaces. A zombie
    // (state Z) has ended, only its parent has not noticed.
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? '' : `${fields[19]} ${bootId()}`;
  } catch {
    return '';
  }
}

let boot: string | undefined;

function bootId(): string {
  boot ??= fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}
