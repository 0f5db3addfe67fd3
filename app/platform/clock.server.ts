// On globalThis, so that all copies of this module (a reload in development makes more) tell the same time.
const held = globalThis as { tejidoClock?: (() => Date) | undefined };

/** The current time. Everything that expires or is dated uses it, so that tests can set the clock. */
export function now(): Date {
  return held.tejidoClock?.() ?? new Date();
}

/** Sets the clock, for tests; without an argument the machine's clock is used again. */
export function setClock(clock?: () => Date): void {
  held.tejidoClock = clock;
}
