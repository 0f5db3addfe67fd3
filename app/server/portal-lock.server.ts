import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from '~/platform/operator-error.server';
import { lockHolder, tryLock } from '~/platform/process-lock.mjs';

const fileIn = (dataDir: string) => path.join(dataDir, 'run', 'portal.lock');

/**
 * Makes this process the only portal on a data folder.
 *
 * @returns releases the folder
 * @throws OperatorError when another portal runs on it
 */
export function lockPortal(dataDir: string): () => Promise<void> {
  fs.mkdirSync(path.dirname(fileIn(dataDir)), { recursive: true, mode: 0o700 });
  const lock = tryLock(fileIn(dataDir));
  if (typeof lock === 'number')
    throw new OperatorError(
      `A portal already runs on ${dataDir} (process ${lock}): stop it first, or set DATA_DIR to another folder.`,
    );
  return async () => lock.release();
}

/** Whether a portal runs on the data folder now. */
export function isPortalRunning(dataDir: string): boolean {
  return lockHolder(fileIn(dataDir)) !== undefined;
}
