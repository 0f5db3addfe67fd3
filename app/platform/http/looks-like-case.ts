import { findCaseData } from '~/platform/case-data';

/**
 * Whether the value of any field looks like case data. Only words are looked at: the phone numbers of an organization have
 * fields of their own.
 */
export function looksLikeCase(value: string): boolean {
  return /\p{L}/u.test(value) && /\s/.test(value.trim()) && findCaseData(value).length > 0;
}
