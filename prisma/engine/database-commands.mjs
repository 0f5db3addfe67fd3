import pg from 'pg';
import { readConnection } from './connection.mjs';
import { logError } from './log.mjs';

const commands = {
  'can-connect-to-database': (config) => onServer(config, null),
  'create-database': (config) =>
    onServer({ ...config, database: 'postgres' }, `CREATE DATABASE ${quoted(config.database)}`),
  'drop-database': (config) =>
    onServer(
      { ...config, database: 'postgres' },
      `DROP DATABASE ${quoted(config.database)} WITH (FORCE)`,
    ),
};

/**
 * Runs one of the engine's `cli …` commands, which check, create or drop a database.
 *
 * @param {string} name
 * @param {string} url connection string of the database
 * @returns {Promise<number>} the exit code; errors are written to stderr as the CLI expects them
 */
export async function runDatabaseCommand(name, url) {
  const { config } = readConnection(url);
  process.stderr.write('{}\n'); // the CLI parses the first line of stderr as JSON
  try {
    await commands[name](config);
    return 0;
  } catch (error) {
    if (error.code === '3D000') logError(`Database \`${config.database}\` does not exist`, 'P1003');
    else
      logError(
        `Can't reach database server: ${error.message}`,
        error.code === '28P01' ? 'P1000' : 'P1001',
      );
    return 1;
  }
}

async function onServer(config, sql) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    if (sql) await client.query(sql);
  } finally {
    await client.end();
  }
}

const quoted = (name) => pg.escapeIdentifier(name);
