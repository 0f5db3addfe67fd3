/** How an alert stands. The first two are the only ones in which it is current. */
export const alertStates = [
  'confirmed',
  'unconfirmed',
  'unverifiable',
  'updated',
  'cancelled',
  'expired',
] as const;
export type AlertState = (typeof alertStates)[number];

interface Standing {
  status: string;
  expiresAt: Date | null;
  /** the kinds of the posts by which other organizations judge it, without hidden ones */
  judgments: readonly string[];
}

/** How an alert stands at an instant: what ends it comes first, then what others say about it. */
export function alertState({ status, expiresAt, judgments }: Standing, at: Date): AlertState {
  if (status === 'cancelled' || status === 'updated') return status;
  if (expiresAt === null || expiresAt <= at) return 'expired';
  if (judgments.includes('verification')) return 'confirmed';
  return judgments.includes('doubt') ? 'unverifiable' : 'unconfirmed';
}

/** Whether somebody may still rely on it, or look into it. */
export const isStanding = (state: AlertState) =>
  state === 'confirmed' || state === 'unconfirmed' || state === 'unverifiable';
