import fs from 'node:fs';
import path from 'node:path';
import { signerOf } from '~/platform/backup/signature.server';
import type { Stored } from '~/platform/backup/stored.server';
import { layoutOf } from '~/platform/db/embedded/layout.server';
import type { Environment } from '~/platform/env.server';
import { OperatorError } from '~/platform/operator-error.server';

/** How many characters of a key tell one from another. */
const SHOWN = 32;

/** A signer in words that a person can compare. */
export const shownSigner = ({ manifest }: Stored) => manifest.signedBy.slice(0, SHOWN);

/** Whether a backup was signed with the secret of this installation. */
export function isOwn(
  { appSecret }: Pick<Environment, 'appSecret'>,
  { manifest }: Stored,
): boolean {
  return manifest.signedBy === signerOf(appSecret);
}

/**
 * Whether a backup may be unpacked. A copied database can run programs as soon as a server reads it, so it has to be signed by
 * this installation, or by one that the operator names.
 *
 * @param named the beginning of a signer's key
 */
export function isTrusted(
  env: Pick<Environment, 'appSecret'>,
  stored: Stored,
  named: string | undefined,
): boolean {
  const isNamed = named !== undefined && named.length >= SHOWN;
  return isOwn(env, stored) || (isNamed && stored.manifest.signedBy.startsWith(named));
}

/**
 * Refuses to restore a backup of another installation over what is there. A machine without a database has nothing yet with
 * which to compare.
 */
export function requireTrusted(
  env: Pick<Environment, 'appSecret' | 'dataDir'>,
  stored: Stored,
  named: string | undefined,
): void {
  const isNew = !fs.existsSync(path.join(layoutOf(env.dataDir).cluster, 'PG_VERSION'));
  if (isTrusted(env, stored, named) || (isNew && named === undefined)) return;
  throw new OperatorError(
    `The backup was signed by another installation, ${shownSigner(stored)}. Whoever made it could run programs on this ` +
      `machine. If you know that key, name it: --signed-by ${shownSigner(stored)}.`,
  );
}
