import type { Command } from 'commander';
import { forgottenSchema } from '~/features/identity/accounts.schema';
import { disablePerson, enablePerson } from '~/features/identity/people.server';
import { listPeople } from '~/features/identity/people-lists.server';
import { getNetworkFigures } from '~/features/identity/network-figures.server';
import { defaultLocale } from '~/i18n/locale';
import { system } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { OperatorError } from '~/platform/operator-error.server';
import { checked } from './input.server';
import { withDatabase } from './session.server';

/** `people list`, `people disable` and `people enable`: for when nobody can sign in to do it on the pages. */
export function addPeople(tool: Command): void {
  const people = tool.command('people').description('who has an account');
  people
    .command('list')
    .description('everybody with an account, by name')
    .option('--matching <text>', 'part of a name, e-mail address or organization', '')
    .action(list);
  for (const what of ['disable', 'enable'] as const)
    people
      .command(what)
      .description(
        what === 'disable'
          ? 'end somebody’s sessions and let them in no more'
          : 'let somebody in again',
      )
      .requiredOption('--email <address>', 'their e-mail address')
      .action(({ email }: { email: string }) => change(what, email));
  tool
    .command('statistics')
    .description('how many organizations, people, open invitations there are')
    .action(tellFigures);
}

async function list({ matching }: { matching: string }): Promise<void> {
  await withDatabase(async () => {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const found = await listPeople(system, { q: matching, page }, defaultLocale);
      pages = found.pages;
      for (const { name, email, isDisabled, roles, isNetworkAdmin } of found.people) {
        const belongs = roles.map(({ organization, role }) => `${role} of ${organization.name}`);
        const all = [...(isNetworkAdmin ? ['network-admin'] : []), ...belongs];
        console.log(
          [email, name, all.join('; ') || 'no role', ...(isDisabled ? ['DISABLED'] : [])].join(
            '\t',
          ),
        );
      }
    }
  });
}

async function change(what: 'disable' | 'enable', given: string): Promise<void> {
  const { email } = checked(forgottenSchema, { email: given });
  await withDatabase(async () => {
    const person = await db().person.findUnique({ where: { email }, select: { id: true } });
    if (!person) throw new OperatorError('There is no account with that address.');
    const outcome = await (what === 'disable' ? disablePerson : enablePerson)(system, person.id);
    if (outcome === 'lastAdministrator')
      throw new OperatorError('That is the only network administrator: name another one first.');
    console.log(`${email} is ${what}d`);
  });
}

async function tellFigures(): Promise<void> {
  await withDatabase(async () => {
    const figures = await getNetworkFigures(system);
    for (const [name, count] of Object.entries(figures)) console.log(`${name}\t${count}`);
  });
}
