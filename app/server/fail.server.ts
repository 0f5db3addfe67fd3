import { describeError } from '~/platform/log.server';
import { OperatorError } from '~/platform/operator-error.server';

/**
 * Says on stderr why the process ends, in one sentence without a stack trace, and makes its exit code 1.
 * DEBUG=1 shows where an unforeseen error came from.
 */
export function fail(error: unknown): void {
  const foreseen = error instanceof OperatorError;
  console.error(foreseen ? error.message : `This went wrong: ${describeError(error)['message']}`);
  if (!foreseen && process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
