import path from 'node:path';
import pg from 'pg';
import { runningUrl } from '../db/embedded/embedded.server';
import { layoutOf } from '../db/embedded/layout.server';
import { OperatorError } from '../operator-error.server';

/** The name of the archive in the folder of a base backup. */
export const ARCHIVE = 'base.tar.gz';

/** The folder in which the embedded server writes its copy and where trials run, by name. */
export function besideCluster(dataDir: string, name: string): string {
  return path.join(layoutOf(dataDir).home, name);
}

/**
 * Lets the embedded server copy itself into a folder that does not exist yet, with the log that makes the copy
 * whole, while it goes on working. What was committed before the call returns is either in the copy or was
 * written after it ended.
 *
 * @param folder in the server's own folder, because the server's user writes it
 * @throws OperatorError when no embedded server runs
 */
export async function takeBaseBackup(dataDir: string, folder: string): Promise<void> {
  const url = runningUrl(dataDir, 'postgres');
  if (!url) throw new OperatorError('The embedded database does not run.');
  const config = { connectionString: url, replication: 'true' };
  const client = new pg.Client(config as pg.ClientConfig);
  client.on('error', () => undefined); // the query then fails by itself
  await client.connect();
  try {
    // Holds back the log that the copy needs until it has ended, however much is written meanwhile.
    const slot = `tejido_backup_${process.pid}_${Date.now()}`;
    await client.query(`CREATE_REPLICATION_SLOT ${slot} TEMPORARY PHYSICAL (RESERVE_WAL)`);
    await client.query(
      `BASE_BACKUP (LABEL 'tejido', CHECKPOINT 'fast', TARGET 'server',
        TARGET_DETAIL ${pg.escapeLiteral(folder)}, WAL true,
        MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256', COMPRESSION 'gzip', COMPRESSION_DETAIL 'level=3')`,
    );
  } finally {
    await client.end();
  }
}
