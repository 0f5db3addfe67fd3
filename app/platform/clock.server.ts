// On globalThis, so that every copy of this module, as a reload in development makes, tells one time.
const held = globalThis as { tejidoClock?: (() => Date) | undefined };

/** The time it is. Everything that expires or is dated asks here, so that tests can hold the clock. */
export function now(): Date {
  return held.tejidoClock?.() ?? new Date();
}

/** Sets the clock, for tests; without an argument it is the machine's again. */
export function setClock(clock?: () => Date): void {
  held.tejidoClock = clock;
}
