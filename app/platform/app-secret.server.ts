import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { errorCode, OperatorError } from './operator-error.server';

/**
 * The secret from which other keys are derived. It is made at the first start and kept in DATA_DIR/app-secret
 * with mode 0600. Without it, what was sealed with it (letters that wait to be sent) cannot be read.
 *
 * @returns 256 random bits in base64url
 */
export function keepAppSecret(dataDir: string): string {
  const file = path.join(dataDir, 'app-secret');
  const mine = `${file}.${crypto.randomUUID()}`;
  if (!fs.existsSync(file)) {
    // Written beside its final name and then linked: two processes that start for the first time at once agree
    // on one secret, and a crash leaves no half-written file.
    fs.writeFileSync(mine, crypto.randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      fs.linkSync(mine, file);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(mine);
    }
  }
  const secret = fs.readFileSync(file, 'utf8').trim();
  if (secret.length < 32)
    throw new OperatorError(
      `The secret in ${file} is damaged: restore it from a backup, or delete it.`,
    );
  return secret;
}
