import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OperatorError } from '../../operator-error.server';

/**
 * The user as whom PostgreSQL runs; it refuses root.
 * - `self`: whoever runs the portal
 * - `user`: another user, when root runs the portal
 * - `namespace`: `nobody` inside a user namespace, which is the same user as before outside: the files keep
 *   their owner
 * - `capabilities`: another user with the right to read root's files, where namespaces are not allowed
 *   (containers)
 */
export type Identity =
  | { kind: 'self' }
  | { kind: 'user'; uid: number; gid: number }
  | { kind: 'namespace' }
  | { kind: 'capabilities'; uid: number; gid: number };

export interface Command {
  file: string;
  args: string[];
  options: { uid?: number; gid?: number };
}

const NOBODY = 65534;
const enterNamespace = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

interface User {
  uid: number;
  gid: number;
}

/**
 * Chooses the identity for a database folder. An existing folder keeps its owner. A new one, if root runs the
 * portal, belongs to `nobody` if that user can reach the programs and the folder. Otherwise an identity is
 * chosen that needs no rights of another user on the path.
 *
 * @param programs the folder of `findPostgres`
 * @param home the server's folder; its parent exists, it may not
 * @throws OperatorError when root runs the portal and the machine allows none of these
 */
export function chooseIdentity(programs: string, home: string): Identity {
  if (process.getuid?.() !== 0) return ordinaryIdentity();
  const owner = ownerOf(home);
  const user = owner === undefined || owner.uid === 0 ? nobody() : owner;
  const keepsRoot = owner?.uid === 0;
  const parent = path.dirname(home);
  if (!keepsRoot && canReach(user, programs) && canReach(user, parent))
    return { kind: 'user', ...user };
  if ((keepsRoot || !owner) && succeeds('unshare', [...enterNamespace, 'true']))
    return { kind: 'namespace' };
  if (succeeds('setpriv', [...keepFileRights(user), 'true']))
    return { kind: 'capabilities', ...user };
  throw new OperatorError(
    `PostgreSQL refuses to run as root, and no other user can reach ${parent}: ` +
      'run the portal as an ordinary user, set DATA_DIR to a folder outside of /root, or set DATABASE_URL.',
  );
}

/** `initdb` refuses a user without a name (an id given to a container) unless it is mapped to one. */
function ordinaryIdentity(): Identity {
  try {
    os.userInfo();
    return { kind: 'self' };
  } catch {
    if (succeeds('unshare', [...enterNamespace, 'true'])) return { kind: 'namespace' };
    throw new OperatorError(
      `The user ${process.getuid?.()} has no name, which PostgreSQL asks for: ` +
        'add the user to /etc/passwd, run the portal as another one, or set DATABASE_URL.',
    );
  }
}

/** The command line and spawn options that run a program as the identity. */
export function runAs(identity: Identity, file: string, args: string[]): Command {
  switch (identity.kind) {
    case 'self':
      return { file, args, options: {} };
    case 'user':
      return { file, args, options: { uid: identity.uid, gid: identity.gid } };
    case 'namespace':
      return { file: 'unshare', args: [...enterNamespace, file, ...args], options: {} };
    case 'capabilities':
      return {
        file: 'setpriv',
        args: [...keepFileRights(identity), file, ...args],
        options: {},
      };
  }
}

/** Makes a private folder (mode 0700) that the identity owns. Its parent keeps its own mode and owner. */
export function makePrivateFolder(identity: Identity, folder: string): void {
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
  giveTo(identity, folder);
  fs.chmodSync(folder, 0o700);
}

/** Makes the identity the owner of files that root made for it, or that belonged to an earlier identity. */
export function giveTo(identity: Identity, file: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = 'uid' in identity ? identity : { uid: 0, gid: 0 };
  const stats = fs.lstatSync(file);
  if (stats.uid === uid) return;
  if (stats.isDirectory())
    for (const name of fs.readdirSync(file)) giveTo(identity, path.join(file, name));
  fs.lchownSync(file, uid, gid); // the folder itself last, so that an interrupted run is noticed and repeated
}

function keepFileRights({ uid, gid }: User): string[] {
  const rights = '-all,+dac_override';
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${rights}`,
    `--ambient-caps=${rights}`,
    '--',
  ];
}

function ownerOf(folder: string): User | undefined {
  const stats = fs.statSync(folder, { throwIfNoEntry: false });
  return stats && { uid: stats.uid, gid: stats.gid };
}

function nobody(): User {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(fs.readFileSync('/etc/passwd', 'utf8'));
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: NOBODY, gid: NOBODY };
}

/** Whether the user may pass through every folder of the path. */
function canReach({ uid, gid }: User, target: string): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const stats = fs.statSync(folder);
    const bit = stats.uid === uid ? 0o100 : stats.gid === gid ? 0o010 : 0o001;
    if (!(stats.mode & bit)) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

function succeeds(file: string, args: string[]): boolean {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}
