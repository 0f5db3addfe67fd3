import pg from 'pg';
import { errorCode, errorMessage, OperatorError } from '../operator-error.server';

const OLDEST = 150_000; // PostgreSQL 15, in the form of server_version_num

/**
 * Connects once, outside of the portal's pool, and checks that the server is one that the portal can use.
 *
 * @returns a connection that the caller closes
 * @throws OperatorError with one sentence that never quotes the password
 */
export async function connectOnce(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a query whose connection breaks fails by itself
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new OperatorError(`DATABASE_URL does not work: ${explain(error, url)}.`, {
      cause: error,
    });
  }
  const { rows } = await client.query<{
    version: number;
    name: string;
    readOnly: boolean;
    pid: number;
  }>(
    `SELECT current_setting('server_version_num')::int AS version,
            current_setting('server_version') AS name,
            pg_is_in_recovery() OR current_setting('transaction_read_only')::bool AS "readOnly",
            pg_backend_pid() AS pid`,
  );
  const server = rows[0];
  if (server?.readOnly) {
    await client.end();
    throw new OperatorError(
      'The database of DATABASE_URL cannot be written: it is a standby, or set to be read-only.',
    );
  }
  if (server && server.version >= OLDEST) {
    // A pooler in between gives process ids of its own.
    if (server.pid !== processIdOf(client)) await refuseSharedSessions(client, url);
    return client;
  }
  await client.end();
  throw new OperatorError(
    `The server of DATABASE_URL is PostgreSQL ${server?.name}, but 15 or newer is needed.`,
  );
}

/** The process that the server named when the connection was made. */
function processIdOf(client: pg.Client): number | null {
  return (client as unknown as { processID: number | null }).processID;
}

const PROBE = 20_261_201; // any number that no other lock has

/**
 * Refuses a pooler that gives the same session to several connections: what the portal holds in one (locks,
 * notifications, settings) would be another's, or lost.
 *
 * @throws OperatorError
 */
async function refuseSharedSessions(client: pg.Client, url: string): Promise<void> {
  const other = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  other.on('error', () => undefined);
  const take = `SELECT pg_try_advisory_lock(${PROBE}) AS taken, pg_backend_pid() AS pid`;
  try {
    await other.connect();
    const first = await client.query<{ taken: boolean; pid: number }>(take);
    const second = await other.query<{ taken: boolean; pid: number }>(take);
    if (first.rows[0]?.pid !== second.rows[0]?.pid) return;
  } finally {
    await client.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await other.end().catch(() => undefined);
  }
  await client.end();
  throw new OperatorError(
    'DATABASE_URL leads to a connection pooler that shares sessions (PgBouncer with pool_mode=transaction or ' +
      'statement): set pool_mode=session for this database, or connect to the server itself.',
  );
}

function explain(error: unknown, url: string): string {
  const { host, pathname, username } = new URL(url);
  switch (errorCode(error)) {
    case 'ECONNREFUSED':
      return `nothing answers at ${host}`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `the host ${host} is not known`;
    case '28P01':
    case '28000':
      return `the server refuses the user ${username} or the password`;
    case '3D000':
      return `the server has no database ${pathname.slice(1)}`;
    default:
      // If a host has several IP addresses, their failures are one AggregateError without a message.
      return errorMessage(error) || `nothing answers at ${host}`;
  }
}
