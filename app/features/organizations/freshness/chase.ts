import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { day } from '~/platform/durations';

/** A reminder of a chase (a series of reminders about one due date): its number, and when it was sent. */
export interface Sent {
  step: number;
  createdAt: Date;
}

export type Addressee = 'first' | 'second' | 'secretariat';

// Two letters to the organization's people, the third to the secretariat; then the chase pauses.
const addressees: readonly Addressee[] = ['first', 'second', 'secretariat'];

/** The recipient of a letter: the first person, a second one, the secretariat; then from the start. */
export function addresseeOf(step: number): Addressee {
  return addressees[(step - 1) % addressees.length] ?? 'first';
}

/** The number of the letter to the secretariat in the same round as a step. */
export function secretariatStep(step: number): number {
  return Math.ceil(step / addressees.length) * addressees.length;
}

/**
 * The number of the letter that is due now, from 1; null while none is. Letters are a week apart, with a
 * pause of eight weeks after the one to the secretariat. Letters that an administrator requested have numbers
 * below 0: they delay the next letter but do not count.
 */
export function nextStep(sent: readonly Sent[], now: Date): number | null {
  const last = Math.max(0, ...sent.map(({ step }) => step));
  const lastAt = Math.max(0, ...sent.map(({ createdAt }) => createdAt.getTime()));
  const isRest = last > 0 && addresseeOf(last) === 'secretariat';
  const wait = (isRest ? followUpDays.profile.rest : followUpDays.profile.next) * day;
  return sent.length > 0 && lastAt + wait > now.getTime() ? null : last + 1;
}
