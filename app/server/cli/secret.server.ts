import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { renewSecret } from '~/features/identity/renew-secret.server';
import type { Environment } from '~/platform/env.server';
import { OperatorError } from '~/platform/operator-error.server';
import { isSecretOfDatabase } from '~/platform/secret-check.server';
import { isPortalRunning } from '../portal-lock.server';
import { withDatabase } from './session.server';

/** `secret renew`: for a secret that somebody else may know, or that was lost. */
export function addSecret(tool: Command): void {
  tool
    .command('secret')
    .description('the secret key of the portal')
    .command('renew')
    .description('use another secret from now on; the portal must be stopped')
    .action(() => withDatabase(renew, { anySecret: true }));
}

async function renew({ dataDir, appSecret }: Environment): Promise<void> {
  if (isPortalRunning(dataDir))
    throw new OperatorError('The portal runs with the secret: stop it first.');
  // Without the earlier secret, the one that is there now is the new one already.
  const isKnown = await isSecretOfDatabase(appSecret);
  if (isKnown && process.env['APP_SECRET']?.trim())
    throw new OperatorError(
      'APP_SECRET is a setting: write another one there yourself, then run this command.',
    );
  const file = path.join(dataDir, 'app-secret');
  const next = isKnown ? crypto.randomBytes(32).toString('base64url') : appSecret;
  const { kept, erasedLetters, lostApps } = await renewSecret(next, () => {
    if (isKnown) fs.writeFileSync(`${file}.next`, next, { mode: 0o600, flush: true });
  });
  if (isKnown) fs.renameSync(`${file}.next`, file);
  console.log(`the secret is another one; ${kept} letters and authenticator apps go on as before`);
  if (erasedLetters > 0) console.log(`${erasedLetters} letters that waited were erased`);
  if (lostApps > 0)
    console.log(
      `the authenticator apps of ${lostApps} people no longer work: they use recovery codes, or you run ` +
        '"user reset-factors" for them',
    );
}
