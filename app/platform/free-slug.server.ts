import crypto from 'node:crypto';
import { isFreeWord } from './slug';

/**
 * A slug that nothing has: the one that is wished for, or that with a random end. Counting up would tell how
 * many there are that one cannot see.
 */
export async function freeSlug(
  wished: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  if (isFreeWord(wished) && !(await isTaken(wished))) return wished;
  return `${wished}-${crypto.randomBytes(4).toString('hex')}`;
}
