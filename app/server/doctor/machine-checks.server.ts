import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import tls from 'node:tls';
import { networkTimeZone } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import { freeSpace, leastSpace, littleSpace } from '~/platform/disk-space.server';
import { day } from '~/platform/durations';
import type { Environment } from '~/platform/env.server';
import { isLoopback } from '~/platform/env-values.server';
import { errorCode, errorMessage } from '~/platform/operator-error.server';
import { programVersion } from '~/platform/program-folder.server';
import { exposureWarning } from '../exposure.server';
import { fail, ok, warn, type Check, type Finding } from './finding';

const gigabytes = (bytes: number) => `${(bytes / 1_000_000_000).toFixed(1)} GB`;

/** What the portal needs while it runs; the first build needs more (docs/performance.md). */
const leastMemory = 1_000_000_000;

/** What can be told without the database. */
export function machineChecks(env: Environment): Check[] {
  return [
    ['versions', () => ok(`portal ${programVersion()}, Node ${process.versions.node}`)],
    ['disk', () => diskOf(env.dataDir)],
    ['memory', memory],
    ['folder', () => folderOf(env.dataDir)],
    [
      'time',
      () => ok(`the network's days are those of ${networkTimeZone()}; now ${now().toISOString()}`),
    ],
    ['address', () => addressOf(env)],
    ['certificate', () => certificateOf(env.publicUrl)],
    [
      'tar',
      () =>
        spawnSync('tar', ['--version']).status === 0
          ? ok('is there, for backups')
          : fail('the program tar is missing: backups need it'),
    ],
  ];
}

function diskOf(dataDir: string): Finding {
  const free = freeSpace(dataDir);
  if (free < leastSpace) return fail(`${gigabytes(free)} free: nothing can be saved`);
  return (free < littleSpace ? warn : ok)(`${gigabytes(free)} free`);
}

function memory(): Finding {
  // In a container, the limit counts, not what the machine has.
  const limit = process.constrainedMemory();
  const total = limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem();
  const says = `${gigabytes(total)}, ${gigabytes(os.freemem())} free`;
  return total < leastMemory ? warn(`${says}; the portal needs 1 GB`) : ok(says);
}

function folderOf(dataDir: string): Finding {
  const stat = fs.statSync(dataDir);
  const most = process.getuid?.() === 0 ? 0o711 : 0o700;
  const excess = stat.mode & 0o777 & ~most;
  if (excess)
    return fail(`${dataDir} is open to other users: chmod ${most.toString(8)} ${dataDir}`);
  const env = fs.statSync('.env', { throwIfNoEntry: false });
  if (env && env.mode & 0o077) return fail('.env is open to other users: chmod 600 .env');
  return ok(`${dataDir} is for its user alone`);
}

function addressOf(env: Environment): Finding {
  const exposed = exposureWarning(env);
  if (exposed) return warn(exposed);
  if (isLoopback(new URL(env.publicUrl).hostname))
    return warn(`${env.publicUrl} can be opened on this machine only: set PUBLIC_URL`);
  return env.trustedProxies.length > 0
    ? ok(env.publicUrl)
    : warn('TRUSTED_PROXY is not set: rate limits count all visitors as one');
}

async function certificateOf(publicUrl: string): Promise<Finding> {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol !== 'https:') return ok('none is needed on this machine');
  const socket = tls.connect({ host: hostname, port: Number(port) || 443, servername: hostname });
  socket.setTimeout(5_000, () => socket.destroy(new Error('no answer within 5 s')));
  try {
    await once(socket, 'secureConnect');
    const left = (Date.parse(socket.getPeerCertificate().valid_to) - now().getTime()) / day;
    const says = `that of ${hostname} is valid for ${Math.floor(left)} days`;
    return left < 14 ? warn(`${says}: it should have been renewed`) : ok(says);
  } catch (error) {
    return fail(
      `${publicUrl} is not reached over HTTPS (${errorCode(error) ?? errorMessage(error)})`,
    );
  } finally {
    socket.destroy();
  }
}
