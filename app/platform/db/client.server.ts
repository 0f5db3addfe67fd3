import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from './generated/client';
import { statementNames } from './statement-names';
import { tryingAgain } from './trying-again.server';

export type Database = PrismaClient;
/** What a domain verb writes through, so that its audit entry and its change stand or fall together. */
export type Transaction = Prisma.TransactionClient;

// On globalThis, so that a reload in development does not leave pools behind.
const held = globalThis as { tejidoDatabase?: PrismaClient | undefined };

/**
 * How long a transaction waits for a connection and how long it may take, in milliseconds. Prisma's own two
 * seconds of waiting turn a burst of sign-ins into server errors.
 */
const transactionOptions = { maxWait: 10_000, timeout: 10_000 };

/**
 * Connects the process to its database. Called once at boot, before the first query.
 * Statements end after 5 s, so that no query can hold a connection for long; a transaction that failed because of
 * a concurrent one is started again.
 */
export function connectDatabase(url: string, options: { connections?: number } = {}): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: options.connections ?? 10,
      statement_timeout: 5_000,
      connectionTimeoutMillis: 10_000,
    },
    { statementNameGenerator: statementNames() },
  );
  held.tejidoDatabase = tryingAgain(new PrismaClient({ adapter, transactionOptions }));
  return held.tejidoDatabase;
}

const inside = new AsyncLocalStorage<Transaction>();

/**
 * Lets everything that `work` reads through `db()` be read inside a transaction: what is written in it and
 * not yet committed, too. For reading alone: inside it `db()` begins no transaction of its own.
 */
export function readingInside<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  return inside.run(tx, work);
}

/** Whether what is read now may be what a transaction has not committed, so that nobody else may be shown it. */
export function isReadingInside(): boolean {
  return inside.getStore() !== undefined;
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
