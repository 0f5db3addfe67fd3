import { describeError } from '~/platform/log.server';
import { OperatorError } from '~/platform/operator-error.server';

/**
 * Says on stderr why the process ends, in one sentence without a stack trace, and sets exit code 1. DEBUG=1
 * prints unexpected errors in full.
 */
export function fail(error: unknown): void {
  const foreseen = error instanceof OperatorError;
  console.error(foreseen ? error.message : `This went wrong: ${describeError(error)['message']}`);
  if (!foreseen && process.env['DEBUG']) console.error(error);
  process.exitCode = 1;
}
