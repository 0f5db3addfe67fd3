import { isRouteErrorResponse } from '@remix-run/react';
import { isDatabaseBusy } from '~/platform/db/busy.server';
import { log } from '~/platform/log.server';
import { requestScope } from './request-scope.server';

/** The name of the note that a request failed only because the database was busy; its answer is 503. */
export const busyNote = 'databaseBusy';

/**
 * Logs errors in loaders, actions and rendering, for the operator to find by the request id. Not errors of the
 * client: an unknown URL, a method that a page does not have, a refused body, a request that was aborted.
 */
export function logRouteError(error: unknown, request: Request): void {
  if (request.signal.aborted || requestScope()?.memo.has('bodyRefused')) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (isDatabaseBusy(error)) requestScope()?.memo.set(busyNote, true);
  log().error({ err: error }, 'a route failed');
}
