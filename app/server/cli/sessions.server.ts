import type { Command } from 'commander';
import { endAllWaysIn } from '~/features/identity/end-all-ways-in.server';
import { withDatabase } from './session.server';

/** `sessions end`: for use after a backup was restored, or when somebody else had access to the machine. */
export function addSessions(tool: Command): void {
  tool
    .command('sessions')
    .description('who is signed in')
    .command('end')
    .description('sign everybody out, and end every open link, code and invitation')
    .action(end);
}

async function end(): Promise<void> {
  await withDatabase(async () => {
    const { sessions, waysIn } = await endAllWaysIn();
    console.log(`ended ${sessions} sessions, and ${waysIn} links, codes, invitations and devices`);
  });
}
