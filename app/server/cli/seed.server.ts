import { InvalidArgumentError, type Command } from 'commander';
import { db } from '~/platform/db/client.server';
import { seedNetwork } from '../../../prisma/seed/network.server';
import { seedSynthetic, type SyntheticWish } from '../../../prisma/seed/synthetic.server';
import { withDatabase } from './session.server';

/**
 * `seed network` adds the founding partners that are missing and changes nothing else. `seed synthetic` adds
 * test data.
 */
export function addSeed(tool: Command): void {
  const seed = tool.command('seed').description('fill the database');
  seed
    .command('network')
    .description('the founding network: adds what is missing, never changes what exists')
    .action(() =>
      withDatabase(async () => {
        const { organizations, resources } = await seedNetwork(db());
        console.log(`added ${organizations} organizations, ${resources} resources`);
      }),
    );
  seed
    .command('synthetic')
    .description('believable organizations and resources of any number, for tests of size alone')
    .requiredOption('--organizations <number>', 'how many', wholeNumber)
    .option('--resources <number>', 'how many', wholeNumber, 0)
    .option('--seed <number>', 'the same seed makes the same data', wholeNumber, 1)
    .action((wish: SyntheticWish) =>
      withDatabase(async () => {
        const added = await seedSynthetic(db(), wish, (done) =>
          process.stderr.write(`\r${done} of ${wish.organizations}`),
        );
        process.stderr.write('\n');
        console.log(`added ${added.organizations} organizations, ${added.resources} resources`);
      }),
    );
}

function wholeNumber(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}
