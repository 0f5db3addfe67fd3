import type { Command } from 'commander';
import { sweepFiles } from '~/features/library/files/sweep-files.server';
import { db } from '~/platform/db/client.server';
import { rewriteDirectoryIndex } from '../../../prisma/seed/search.server';
import { withDatabase } from './session.server';

/** `storage sweep` and `search reindex`: upkeep that the portal does by itself, at once. */
export function addUpkeep(tool: Command): void {
  tool
    .command('storage')
    .description('stored files')
    .command('sweep')
    .description('remove files that no record names, older than an hour')
    .action(() =>
      withDatabase(async () =>
        console.log(`removed ${await sweepFiles()} files that nothing names`),
      ),
    );
  tool
    .command('search')
    .description('the search')
    .command('reindex')
    .description('write the index of organizations and resources anew, while the portal answers')
    .action(() =>
      withDatabase(async () => {
        await rewriteDirectoryIndex(db(), (what) => console.log(what));
        console.log('the index is written anew');
      }),
    );
}
