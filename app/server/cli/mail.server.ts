import type { Command } from 'commander';
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
    .command('release')
    .description('send letters again, for example after a restore')
    .action(() =>
      withDatabase(async () => {
        console.log((await forgetState('mail-held')) ? 'mail goes out again' : 'mail was not held');
      }),
    );
}
