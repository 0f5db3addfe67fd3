import { db } from './client.server';

/** Whether the database answers a question. The caller bounds the time that it waits. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
