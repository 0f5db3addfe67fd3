import crypto from 'node:crypto';
import { db } from './db/client.server';
import { readState, writeState } from './db/portal-state.server';
import { OperatorError } from './operator-error.server';

const KEY = 'secret-check';

/** A value by which the database knows its secret, and from which the secret cannot be told. */
export function checkValue(appSecret: string): string {
  return Buffer.from(
    crypto.hkdfSync('sha256', appSecret, '', 'tejido check of the secret', 32),
  ).toString('hex');
}

/** Whether a secret is the one with which this database was used; so is any for one that was not used yet. */
export async function isSecretOfDatabase(appSecret: string): Promise<boolean> {
  const known = await readState(KEY);
  return known === undefined || known === checkValue(appSecret);
}

/**
 * Compares the secret with the one with which this database was used before, and remembers the first one. What
 * was sealed with another secret (second factors, letters that wait) could not be read.
 *
 * @throws OperatorError when they differ
 */
export async function checkSecret(appSecret: string): Promise<void> {
  // Two portals may start at once on a new database: the first row counts for both.
  await db().portalState.createMany({
    data: [{ key: KEY, value: checkValue(appSecret) }],
    skipDuplicates: true,
  });
  if (await isSecretOfDatabase(appSecret)) return;
  throw new OperatorError(
    'The secret (APP_SECRET, or the file app-secret in DATA_DIR) is not the one with which this database was used: ' +
      'bring the earlier one back from a backup, or, if it is lost, run "npm run tejido -- secret renew".',
  );
}

/** Makes the database belong to another secret. The caller has removed what only the earlier one could read. */
export function adoptSecret(appSecret: string): Promise<void> {
  return writeState(KEY, checkValue(appSecret));
}
