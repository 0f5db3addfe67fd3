import crypto from 'node:crypto';
import { slugFrom } from './slug';

// Without vowels, so that they form no words, and without characters that are easily confused.
const signs = 'bcdfghjkmnpqrstvwxz23456789';
const length = 6;

/**
 * A slug for a new record: its name and six random characters. Every slug has them, not only those whose name
 * is already in use: otherwise a slug would reveal that a hidden record has the same name.
 *
 * @param name of the record; if no slug can be made of it, `otherwise` is used
 * @param most characters in all
 */
export function newSlug(name: string, most: number, otherwise: string): string {
  const random = Array.from({ length }, () => signs[crypto.randomInt(signs.length)]).join('');
  return `${slugFrom(name, most - length - 1) || otherwise}-${random}`;
}
