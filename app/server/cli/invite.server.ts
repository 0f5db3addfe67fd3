import type { Command } from 'commander';
import { inviteSchema } from '~/features/identity/accounts.schema';
import { invitePerson } from '~/features/identity/invitations.server';
import { system } from '~/platform/auth/actor';
import { checked, languageOption, organizationOption, refused, roleOption } from './input.server';
import { withDatabase } from './session.server';

interface InviteOptions {
  email: string;
  org?: string;
  role: string;
  language: string;
}

/** `invite`: mails an invitation and prints its link. It replaces an earlier invitation. */
export function addInvite(tool: Command): void {
  tool
    .command('invite')
    .description('invite somebody by mail, and print the link, which works once and for 7 days')
    .requiredOption('--email <address>', 'their e-mail address')
    .addOption(organizationOption())
    .addOption(roleOption())
    .addOption(languageOption())
    .action(invite);
}

async function invite({ email, org, role, language }: InviteOptions): Promise<void> {
  const given = { intent: 'invite', email, role, organization: org, locale: language };
  const input = checked(inviteSchema, given);
  await withDatabase(async () => {
    const invited = await invitePerson(system, input);
    if (!invited.ok) throw refused(invited.problem);
    console.log(invited.link);
  });
}
