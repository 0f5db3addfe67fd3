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
  const { rows } = await client.query<{ version: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS version,
            current_setting('server_version') AS name`,
  );
  const server = rows[0];
  if (server && server.version >= OLDEST) return client;
  await client.end();
  throw new OperatorError(
    `The server of DATABASE_URL is PostgreSQL ${server?.name}, but 15 or newer is needed.`,
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
