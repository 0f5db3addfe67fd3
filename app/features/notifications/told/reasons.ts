/** Why somebody is told of a post. */
export const reasons = [
  /** their organization may be able to help */
  'told',
  /** somebody answers what their organization asked */
  'own-request',
  /** their organization's offer was accepted */
  'accepted',
  /** a request in which their organization offered help has ended */
  'outcome',
  /** somebody wants a translation of what their organization wrote, or it was translated */
  'translation',
  /** somebody writes in their group */
  'group',
  /** they follow the thread */
  'following',
] as const;
export type Reason = (typeof reasons)[number];

/** What does not wait for a digest: a request that one can answer from the letter. */
export const isNeverFolded = (reason: string) => reason === 'told';

export const isReason = (value: string): value is Reason => reasons.some((one) => one === value);
