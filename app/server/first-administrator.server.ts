import fs from 'node:fs';
import path from 'node:path';
import { createFirstAdministratorInvitation } from '~/features/identity/invitations.server';
import { defaultLocale } from '~/i18n/locale';
import type { Environment } from '~/platform/env.server';

/**
 * While the network has no administrator: makes the one-time link with which the first one signs up and
 * hands it to the operator. On a terminal it is printed; else it goes to DATA_DIR/first-administrator.txt,
 * which its owner alone reads, because what is printed elsewhere ends in a log.
 */
export async function offerFirstAdministrator(
  { dataDir }: Pick<Environment, 'dataDir'>,
  terminal: Pick<NodeJS.WriteStream, 'isTTY'> = process.stdout,
): Promise<void> {
  const file = path.join(dataDir, 'first-administrator.txt');
  const invitation = await createFirstAdministratorInvitation(defaultLocale);
  if (invitation.state === 'waiting') return; // its link was handed over at an earlier start
  fs.rmSync(file, { force: true }); // what it says is over; and a new file has the mode we give it
  if (invitation.state !== 'made') return;
  const text = `The first network administrator chooses a password here, once, within 7 days:\n${invitation.link}`;
  if (terminal.isTTY) console.log(text);
  else {
    fs.writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
    console.log(`the first administrator's link is in ${file}`);
  }
}
