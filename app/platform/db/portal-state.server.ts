import { db } from './client.server';

/** What the portal remembers of its own database. */
export type StateKey = 'secret-check' | 'mail-held' | 'backup-told';

/** A remembered value; undefined if there is none. */
export async function readState(key: StateKey): Promise<string | undefined> {
  const row = await db().portalState.findUnique({ where: { key }, select: { value: true } });
  return row?.value;
}

/** Remembers a value. */
export async function writeState(key: StateKey, value: string): Promise<void> {
  await db().portalState.upsert({
    where: { key },
    create: { key, value },
    update: { value },
    select: { key: true },
  });
}

/** Forgets a value. @returns whether there was one */
export async function forgetState(key: StateKey): Promise<boolean> {
  return (await db().portalState.deleteMany({ where: { key } })).count > 0;
}
