import type pg from 'pg';

/**
 * A pool's `onConnect` that makes statements end after so many ms. A statement of its own, not a start-up
 * parameter, because connection poolers refuse those.
 */
export function endingStatementsAfter(ms: number): (client: pg.ClientBase) => void {
  const set = async (client: pg.ClientBase) => {
    await client.query(`SET statement_timeout = ${ms}`);
  };
  return set as (client: pg.ClientBase) => void; // pg-pool waits for it, which its types do not say
}
