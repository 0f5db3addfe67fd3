import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { db, type Transaction } from './db/client.server';
import { readState } from './db/portal-state.server';
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
export async function checkSecret({
  appSecret,
  dataDir,
}: {
  appSecret: string;
  dataDir: string;
}): Promise<void> {
  // Two portals may start at once on a new database: the first row counts for both.
  await db().portalState.createMany({
    data: [{ key: KEY, value: checkValue(appSecret) }],
    skipDuplicates: true,
  });
  if (await isSecretOfDatabase(appSecret)) return;
  await completeRenewal(dataDir);
  throw new OperatorError(
    'The secret (APP_SECRET, or the file app-secret in DATA_DIR) is not the one with which this database was used: ' +
      'bring the earlier one back from a backup, or, if it is lost, run "npm run tejido -- secret renew".',
  );
}

/** Completes a change of the secret that was interrupted between the database and the file. */
async function completeRenewal(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'app-secret');
  if (!fs.existsSync(`${file}.next`)) return;
  if (!(await isSecretOfDatabase(fs.readFileSync(`${file}.next`, 'utf8')))) return;
  fs.renameSync(`${file}.next`, file);
  throw new OperatorError(
    'A change of the secret was interrupted. It is complete now: start again.',
  );
}

/** Makes the database belong to another secret. The caller has removed what only the earlier one could read. */
export async function adoptSecret(appSecret: string, tx: Transaction): Promise<void> {
  const data = { value: checkValue(appSecret) };
  const where = { key: KEY };
  const create = { ...where, ...data };
  await tx.portalState.upsert({ where, create, update: data, select: { key: true } });
}
