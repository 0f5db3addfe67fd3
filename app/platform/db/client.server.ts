import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from './generated/client';

export type Database = PrismaClient;
/** What a domain verb writes through, so that its audit entry and its change stand or fall together. */
export type Transaction = Prisma.TransactionClient;

// On globalThis, so that a reload in development does not leave pools behind.
const held = globalThis as { tejidoDatabase?: PrismaClient | undefined };

/**
 * Connects the process to its database. Called once at boot, before the first query.
 * Statements end after 5 s, so that no question can hold a connection for long.
 */
export function connectDatabase(url: string, options: { connections?: number } = {}): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max: options.connections ?? 10,
    statement_timeout: 5_000,
    connectionTimeoutMillis: 5_000,
  });
  held.tejidoDatabase = new PrismaClient({ adapter });
  return held.tejidoDatabase;
}

/** The process's database. @throws when `connectDatabase` was not called. */
export function db(): Database {
  if (!held.tejidoDatabase) throw new Error('the database is not connected');
  return held.tejidoDatabase;
}

export async function disconnectDatabase(): Promise<void> {
  await held.tejidoDatabase?.$disconnect();
  held.tejidoDatabase = undefined;
}
