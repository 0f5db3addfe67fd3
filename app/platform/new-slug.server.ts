import crypto from 'node:crypto';
import { slugFrom } from './slug';

// Without vowels, so that no word comes of them, and without signs that are easily read as others.
const signs = 'bcdfghjkmnpqrstvwxz23456789';
const length = 6;

/**
 * A slug for a new record: its name and six random signs. All of them have such signs, not those alone whose
 * name is in use already: a slug that tells one from the other also tells that a hidden record has the name.
 *
 * @param name of the record; where no slug can be made of it, `otherwise` is used
 * @param most characters in all
 */
export function newSlug(name: string, most: number, otherwise: string): string {
  const random = Array.from({ length }, () => signs[crypto.randomInt(signs.length)]).join('');
  return `${slugFrom(name, most - length - 1) || otherwise}-${random}`;
}
