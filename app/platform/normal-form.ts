/** More accents than any letter of any script has; Unicode's stream-safe format has the same bound. */
const MOST_MARKS = 30;
const endless = /\p{M}{31,}/gu;

/**
 * A text in one of Unicode's normal forms, in linear time. Sorting the accents of one letter takes the square
 * of their number, so those beyond 30 are dropped.
 */
export function normalForm(form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD', text: string): string {
  return text.replace(endless, (marks) => [...marks].slice(0, MOST_MARKS).join('')).normalize(form);
}
