import { errorCode, errorMessage } from '../operator-error.server';

// The database cannot be reached (P1001, P1002, P1017) or did not answer in time (P1008); there was no free connection
// (P2024, P2037), or a transaction could not begin or end in time (P2028).
const busy: ReadonlySet<string | undefined> = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
]);
// From raw SQL: the disk is full, the server is read-only, starting or stopping.
const awayInSql = /\b(?:53100|25006|57P01|57P02|57P03)\b/;

/** Whether something failed because the database has too much to do or is away, so that trying again later may help. */
export function isDatabaseBusy(error: unknown): boolean {
  const code = errorCode(error);
  return busy.has(code) || (code === 'P2010' && awayInSql.test(errorMessage(error)));
}
