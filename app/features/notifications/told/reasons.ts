import type { MailKind } from '../mail-kinds';

/** Why somebody is told of a post, and the kind of the letter that says so. */
export const letterOf = {
  /** their organization may be able to help */
  told: 'request',
  /** somebody answers what their organization asked */
  'own-request': 'request-answer',
  /** their organization's offer was accepted */
  accepted: 'request-news',
  /** a request in which their organization offered help has ended */
  outcome: 'request-news',
  /** somebody wants a translation of what their organization wrote, or it was translated */
  translation: 'request-news',
  /** somebody writes in their group */
  group: 'request-news',
  /** they follow the thread */
  following: 'request-news',
  /** a procedure changed where their organization works, or about what they follow */
  alert: 'alert',
  /** another organization confirmed such an alert */
  'alert-confirmed': 'alert',
  /** such an alert was updated or cancelled */
  'alert-ended': 'alert',
  /** another organization confirmed, or could not verify, what their organization published */
  'own-alert': 'alert',
  /** an event for which they registered changed */
  'event-changed': 'event-news',
  /** an event for which they registered does not take place */
  'event-cancelled': 'event-news',
  /** they got a place in an event that was full */
  'event-place': 'event-news',
} as const satisfies Record<string, MailKind>;
export type Reason = keyof typeof letterOf;

export const reasons = Object.keys(letterOf) as Reason[];

export const isReason = (value: string): value is Reason => Object.hasOwn(letterOf, value);

/** What does not wait for a digest: a request that one can answer from the letter, and an alert that was confirmed. */
export const isNeverFolded = (reason: string) => reason === 'told' || reason === 'alert-confirmed';
