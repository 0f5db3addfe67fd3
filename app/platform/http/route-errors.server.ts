import { isRouteErrorResponse } from '@remix-run/react';
import { log } from '~/platform/log.server';
import { requestScope } from './request-scope.server';

/**
 * Keeps what failed in a loader, an action or a render, for the operator to find by the request's id.
 * Not what the caller did: an unknown address, a method that a page has not, a body that was refused, an
 * answer that nobody waits for any more.
 */
export function logRouteError(error: unknown, request: Request): void {
  if (request.signal.aborted || requestScope()?.memo.has('bodyRefused')) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  log().error({ err: error }, 'a route failed');
}
