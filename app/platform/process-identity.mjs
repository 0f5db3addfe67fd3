import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * A process as text: its id and the moment it started. An id alone is used again after a crash or a restart.
 *
 * @param {number} pid
 * @returns {string} `PID START`; START is empty when there is no such process
 */
export function identify(pid) {
  return `${pid} ${startOf(pid)}`;
}

/**
 * Whether the process that `identify` described still runs.
 *
 * @param {string} identity
 */
export function isSameProcess(identity) {
  const pid = Number.parseInt(identity, 10);
  return pid > 0 && startOf(pid) !== '' && identify(pid) === identity;
}

/** @param {number} pid */
function startOf(pid) {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout.trim();
  }
  try {
    // Field 22 counts clock ticks since the machine booted; the name in field 2 may hold spaces. A zombie
    // (state Z) has ended, although its parent has not noticed yet.
    const fields = fs
      .readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? '' : `${fields[19]} ${bootId()}`;
  } catch {
    return '';
  }
}

/** @type {string | undefined} */
let boot;

function bootId() {
  boot ??= fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}
