import crypto from 'node:crypto';
import { isFreeWord } from './slug';

/**
 * A free slug: the wished one or, if that is taken, the same with a random suffix. Counting up would reveal how
 * many hidden records have the name.
 */
export async function freeSlug(
  wished: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  if (isFreeWord(wished) && !(await isTaken(wished))) return wished;
  return `${wished}-${crypto.randomBytes(4).toString('hex')}`;
}
