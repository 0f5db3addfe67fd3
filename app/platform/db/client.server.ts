import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from './generated/client';
import { endingStatementsAfter } from './statement-timeout.server';
import { statementNames } from './statement-names';
import { tryingAgain } from './trying-again.server';

export type Database = PrismaClient;
/**
 * The transaction in which an operation writes its change and its audit entry, so that both are committed or
 * neither is.
 */
export type Transaction = Prisma.TransactionClient;

// On globalThis, so that a reload in development leaves no connection pools behind.
const held = globalThis as { tejidoDatabase?: PrismaClient | undefined };

/**
 * How long a transaction waits for a connection and how long it may take, in milliseconds. With Prisma's default of
 * two seconds, a burst of sign-ins ended in server errors.
 */
const transactionOptions = { maxWait: 10_000, timeout: 10_000 };

/**
 * Connects the process to its database. Called once at boot, before the first query. Statements end after 5 s,
 * so that no query holds a connection for long. Transactions that conflict with another one are retried.
 */
export function connectDatabase(url: string, options: { connections?: number } = {}): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: options.connections ?? 10,
      onConnect: endingStatementsAfter(5_000),
      connectionTimeoutMillis: 10_000,
    },
    { statementNameGenerator: statementNames() },
  );
  held.tejidoDatabase = tryingAgain(new PrismaClient({ adapter, transactionOptions }));
  return held.tejidoDatabase;
}

const inside = new AsyncLocalStorage<Transaction>();

/**
 * Lets everything that `work` reads through `db()` be read inside a transaction, including what it has written
 * and not yet committed. For reading only: `db()` begins no transaction of its own inside.
 */
export function readingInside<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  return inside.run(tx, work);
}

/**
 * Whether reads may see uncommitted changes of a transaction, so that the result must not be shown to anybody
 * else.
 */
export function isReadingInside(): boolean {
  return inside.getStore() !== undefined;
}

/**
 * Runs work on another database than the process's own: `db()` is that database inside, for reading and for
 * writing. For backups, whose copies are looked at while the portal goes on.
 *
 * @param url connection string
 */
export async function withDatabaseAt<T>(url: string, work: () => Promise<T>): Promise<T> {
  const adapter = new PrismaPg({ connectionString: url, max: 2 });
  const other = tryingAgain(new PrismaClient({ adapter, transactionOptions }));
  try {
    return await inside.run(other, work);
  } finally {
    await other.$disconnect();
  }
}

/** The process's database. @throws when `connectDatabase` was not called. */
export function db(): Database {
  const tx = inside.getStore();
  if (tx) return tx as Database;
  if (!held.tejidoDatabase) throw new Error('the database is not connected');
  return held.tejidoDatabase;
}

export async function disconnectDatabase(): Promise<void> {
  await held.tejidoDatabase?.$disconnect();
  held.tejidoDatabase = undefined;
}
