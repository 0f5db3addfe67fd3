/** More than any letter of any script carries; the same bound is in Unicode's own stream-safe format. */
const MOST_MARKS = 30;
const endless = /\p{M}{31,}/gu;

/**
 * A text in one of Unicode's normal forms, in time in proportion to its length: putting the accents of one letter
 * in order takes the square of how many they are, so that those beyond 30 are left out.
 */
export function normalForm(form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD', text: string): string {
  return text.replace(endless, (marks) => [...marks].slice(0, MOST_MARKS).join('')).normalize(form);
}
