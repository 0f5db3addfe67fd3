import type { Command } from 'commander';
import { forgottenSchema, newUserSchema } from '~/features/identity/accounts.schema';
import { resetFactors } from '~/features/identity/approve-recovery.server';
import { createUser } from '~/features/identity/create-user.server';
import { system } from '~/platform/auth/actor';
import {
  checked,
  languageOption,
  organizationOption,
  readStdin,
  refused,
  roleOption,
} from './input.server';
import { withDatabase } from './session.server';

interface UserOptions {
  email: string;
  name: string;
  org?: string;
  role: string;
  language: string;
  passwordStdin?: true;
}

/**
 * `user create` makes an account. Without a password, it prints a link for choosing one. `user reset-factors`
 * is for people who lost their second factor when no other administrator can approve a new one.
 */
export function addUser(tool: Command): void {
  const user = tool.command('user').description('accounts');
  user
    .command('create')
    .description('make an account; prints a link to choose a password, unless one is given')
    .requiredOption('--email <address>', 'their e-mail address')
    .requiredOption('--name <name>', 'their name')
    .addOption(organizationOption())
    .addOption(roleOption())
    .addOption(languageOption())
    .option('--password-stdin', 'read the password from the standard input')
    .action(create);
  user
    .command('reset-factors')
    .description('let somebody set up another second factor, a day from now; they are told by mail')
    .requiredOption('--email <address>', 'their e-mail address')
    .action(letSetUpAnew);
}

async function create(options: UserOptions): Promise<void> {
  const input = checked(newUserSchema, {
    email: options.email,
    name: options.name,
    role: options.role,
    organization: options.org,
    locale: options.language,
    password: options.passwordStdin ? await readStdin() : undefined,
  });
  await withDatabase(async () => {
    const created = await createUser(system, input);
    if (!created.ok) throw refused(created.problem);
    console.log(created.link ?? `created ${input.email}`);
  });
}

async function letSetUpAnew({ email }: { email: string }): Promise<void> {
  const input = checked(forgottenSchema, { email });
  await withDatabase(async () => {
    const reset = await resetFactors(input.email);
    if (!reset.ok) throw refused(reset.problem);
    console.log(
      `${input.email} can set up another second factor from ${reset.usableAt.toISOString()}`,
    );
  });
}
