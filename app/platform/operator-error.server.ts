/**
 * A problem that only the operator can fix: a wrong setting, a busy port, a folder that cannot be written. Its
 * message is one sentence for the operator and is printed without a stack trace.
 */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

/** The `code` of a Node or PostgreSQL error (`ENOENT`, `3D000`), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Any thrown value as a message. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
