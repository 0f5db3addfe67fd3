import { now } from './clock.server';

// On globalThis, because the process and the routes' build each have their own copy of this module.
const held = globalThis as { tejidoNextTurn?: number | undefined };

/**
 * Says that what a page shows is right only until an instant, such as the end of an alert. Cached pages are dropped
 * then. To be called while the page is made; without an instant it does nothing.
 */
export function shownUntil(instant: Date | null | undefined): void {
  const at = instant?.getTime() ?? 0;
  if (at > now().getTime()) held.tejidoNextTurn = Math.min(at, held.tejidoNextTurn ?? Infinity);
}

/** Whether such an instant has passed since the last call that returned true. */
export function hasTurned(): boolean {
  if (held.tejidoNextTurn === undefined || held.tejidoNextTurn > now().getTime()) return false;
  held.tejidoNextTurn = undefined;
  return true;
}
