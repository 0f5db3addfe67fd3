/** Something that the person at the terminal can mend; its message is printed without a stack trace. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
