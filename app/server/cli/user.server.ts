import type { Command } from 'commander';
import { newUserSchema } from '~/features/accounts/accounts.schema';
import { createUser } from '~/features/accounts/create-user.server';
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

/** `user create`: an account at once. Without a password, a link to choose one is printed. */
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
