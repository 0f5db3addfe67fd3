import { z } from 'zod';
import { followLibrary } from './follow-library.server';
import { findHarvestedRecord } from './harvested.queries.server';

/** Whether a resource was public once and no longer is: withdrawn, deleted, or its organization is no longer shown. */
export async function isGone(id: string): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  await followLibrary();
  return (await findHarvestedRecord(id))?.isGone ?? false;
}
