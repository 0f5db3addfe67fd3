import { day } from './freshness';

/** A letter of a chase: its number, and when it went. */
export interface Sent {
  step: number;
  createdAt: Date;
}

export type Addressee = 'first' | 'second' | 'secretariat';

// Two letters to those who keep the profile, the third to the secretariat; then all of it rests.
const addressees: readonly Addressee[] = ['first', 'second', 'secretariat'];
const weekDays = 7;
const restDays = 56;

/** Whom a letter of a chase goes to: the first steward, a second one, the secretariat; then anew. */
export function addresseeOf(step: number): Addressee {
  return addressees[(step - 1) % addressees.length] ?? 'first';
}

/** The letter to the secretariat of the round that a step is in. */
export function secretariatStep(step: number): number {
  return Math.ceil(step / addressees.length) * addressees.length;
}

/**
 * The number of the letter that a chase asks for now: from 1, a week apart, with a rest of eight weeks after
 * the secretariat's; null while it is not time. Letters that an administrator asked for (below 0) put the
 * next one off, and do not count.
 */
export function nextStep(sent: readonly Sent[], now: Date): number | null {
  const last = Math.max(0, ...sent.map(({ step }) => step));
  const lastAt = Math.max(0, ...sent.map(({ createdAt }) => createdAt.getTime()));
  const isRest = last > 0 && addresseeOf(last) === 'secretariat';
  const wait = (isRest ? restDays : weekDays) * day;
  return sent.length > 0 && lastAt + wait > now.getTime() ? null : last + 1;
}
