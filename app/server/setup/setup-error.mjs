/** A problem that the person at the terminal can fix; its message is printed without a stack trace. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
