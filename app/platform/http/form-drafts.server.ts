import { keyedName, seal, unseal } from '~/platform/crypto/sealed.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { z } from 'zod';
import { draftDays } from './typed.schema';

export type TypedFields = [name: string, value: string][];

/** The most bytes of a draft, the same as of a form without files. */
const mostBytes = 256 * 1024;
/** The most drafts of a person: more than anybody has forms open. The oldest give way. */
const mostDrafts = 60;

const purpose = 'form draft';
const contextOf = (personId: string, address: string) => `${personId} ${address}`;
const typedFields = z.array(z.tuple([z.string(), z.string()]));

const oldest = () => new Date(now().getTime() - draftDays * day);

/** The value of the field that tells for whom a form's page was made; it tells nothing else to anybody. */
export function writerOf(personId: string): string {
  return keyedName('form writer', personId);
}

/**
 * Keeps what a person typed into a form, in place of what was kept before. It is encrypted with a key that is not in the
 * database, and can only be opened for this person and this form.
 *
 * @returns false when it is too long
 */
export async function keepFormDraft(
  personId: string,
  address: string,
  fields: TypedFields,
): Promise<boolean> {
  const sealed = seal(purpose, contextOf(personId, address), JSON.stringify(fields));
  if (sealed.byteLength > mostBytes) return false;
  const data = { sealed, updatedAt: now() };
  await db().formDraft.upsert({
    where: { personId_address: { personId, address } },
    create: { personId, address, ...data },
    update: data,
    select: { address: true },
  });
  const tooMany = await db().formDraft.findMany({
    where: { personId },
    orderBy: { updatedAt: 'desc' },
    skip: mostDrafts,
    select: { address: true },
  });
  if (tooMany.length > 0)
    await db().formDraft.deleteMany({
      where: { personId, address: { in: tooMany.map((one) => one.address) } },
    });
  return true;
}

/** What a person typed into a form; null if nothing is kept, or if it cannot be opened any more. */
export async function findFormDraft(
  personId: string,
  address: string,
): Promise<{ at: Date; fields: TypedFields } | null> {
  const row = await db().formDraft.findFirst({
    where: { personId, address, updatedAt: { gt: oldest() } },
    select: { sealed: true, updatedAt: true },
  });
  if (!row) return null;
  try {
    const text = unseal(purpose, contextOf(personId, address), row.sealed);
    return { at: row.updatedAt, fields: typedFields.parse(JSON.parse(text)) };
  } catch {
    // The secret changed, as after a restore elsewhere: nobody can read it any more.
    return null;
  }
}

export async function dropFormDraft(personId: string, address: string): Promise<void> {
  await db().formDraft.deleteMany({ where: { personId, address } });
}

/** Deletes the drafts whose time is over. @returns how many */
export async function sweepFormDrafts(): Promise<number> {
  return (await db().formDraft.deleteMany({ where: { updatedAt: { lte: oldest() } } })).count;
}
