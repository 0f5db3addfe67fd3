import crypto from 'node:crypto';
import type { Command } from 'commander';
import { forgottenSchema } from '~/features/identity/accounts.schema';
import { now } from '~/platform/clock.server';
import { deliver } from '~/platform/mail/transport.server';
import { errorCode, OperatorError } from '~/platform/operator-error.server';
import { checked } from './input.server';
import { forgetState, writeState } from '~/platform/db/portal-state.server';
import { withDatabase } from './session.server';

/** `mail hold` keeps letters back, as a restore does; `mail release` lets them go. */
export function addMail(tool: Command): void {
  const mail = tool.command('mail').description('letters');
  mail
    .command('hold')
    .description('send no letters until they are released')
    .action(() =>
      withDatabase(async () => {
        await writeState('mail-held', 'by the operator');
        console.log('mail is held');
      }),
    );
  mail
    .command('test')
    .description('send one letter now, past the outbox, and say what the mail server answers')
    .requiredOption('--to <address>', 'where to')
    .action(test);
  mail
    .command('release')
    .description('send letters again, for example after a restore')
    .action(() =>
      withDatabase(async () => {
        console.log((await forgetState('mail-held')) ? 'mail goes out again' : 'mail was not held');
      }),
    );
}

async function test({ to }: { to: string }): Promise<void> {
  const { email } = checked(forgottenSchema, { email: to });
  await withDatabase(async ({ smtpUrl, publicUrl, dataDir }) => {
    const text = `This is a test letter of the portal at ${publicUrl}. It needs no answer.`;
    const letter = { subject: 'Tejido: test', text, html: `<p>${text}</p>` };
    const about = { id: crypto.randomUUID(), kind: 'test', createdAt: now() };
    try {
      await deliver({ ...letter, ...about, to: email });
    } catch (error) {
      const { responseCode } = error as { responseCode?: number };
      const code = [errorCode(error), responseCode].filter(Boolean).join(' ');
      throw new OperatorError(`The mail server did not take the letter: ${code || 'no answer'}.`);
    }
    console.log(smtpUrl ? 'the mail server took the letter' : `the letter is in ${dataDir}/mail`);
  });
}
