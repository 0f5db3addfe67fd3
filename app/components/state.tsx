/** Confirmed, to confirm, fallen behind, missing or not confirmed, in conflict, open now. */
export const states = ['ok', 'due', 'late', 'none', 'clash', 'live'] as const;
export type StateKind = (typeof states)[number];

/** The state of a thing: always words, with a shape and a color beside them. */
export function State({ is, children }: { is: StateKind; children: React.ReactNode }) {
  return <span className={`st ${is}`}>{children}</span>;
}
