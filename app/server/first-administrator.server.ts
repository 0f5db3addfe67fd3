import fs from 'node:fs';
import path from 'node:path';
import { createFirstAdministratorInvitation } from '~/features/identity/invitations.server';
import { defaultLocale } from '~/i18n/locale';
import type { Environment } from '~/platform/env.server';

/**
 * While the network has no administrator: makes the one-time link for the first one and gives it to the
 * operator. On a terminal it is printed; otherwise it is written to DATA_DIR/first-administrator.txt, which
 * only its owner can read, because other output ends up in a log.
 */
export async function offerFirstAdministrator(
  { dataDir }: Pick<Environment, 'dataDir'>,
  terminal: Pick<NodeJS.WriteStream, 'isTTY'> = process.stdout,
): Promise<void> {
  const file = path.join(dataDir, 'first-administrator.txt');
  const invitation = await createFirstAdministratorInvitation(defaultLocale);
  if (invitation.state === 'waiting') return; // its link was given out at an earlier start
  fs.rmSync(file, { force: true }); // its link is no longer valid; a new file gets the mode below
  if (invitation.state !== 'made') return;
  const text = `The first network administrator chooses a password here, once, within 7 days:\n${invitation.link}`;
  if (terminal.isTTY) console.log(text);
  else {
    fs.writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
    console.log(`the first administrator's link is in ${file}`);
  }
}
