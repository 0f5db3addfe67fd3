import type { Command } from 'commander';
import { db } from '~/platform/db/client.server';
import { seedNetwork } from '../../../prisma/seed/network.server';
import { withDatabase } from './session.server';

/** `seed network`: adds the founding partners that are missing, and touches nothing else. */
export function addSeed(tool: Command): void {
  const seed = tool.command('seed').description('fill the database');
  seed
    .command('network')
    .description('the founding network: adds what is missing, never changes what exists')
    .action(() =>
      withDatabase(async () => {
        const { organizations, resources } = await seedNetwork(db());
        console.log(`added ${organizations} organisations, ${resources} resources`);
      }),
    );
}
