import { requestScope } from '~/platform/http/request-scope.server';
import type { Actor } from './actor';
import type { Permission } from './permissions';

/** A denial that the audit log is to hold. */
export interface Denial {
  actor: Actor;
  permission: Permission;
  /** the record it was about, where it is known */
  objectId: string | null;
  /** the organization that the record belongs to, where it is known */
  organizationId: string | null;
}

/**
 * The answer to somebody who may not: the 404 of what does not exist, since they may not know that it
 * does. The shell writes it to the audit log once the answer is made, so that no rollback takes it away.
 *
 * @returns what to throw
 */
export function denied(
  actor: Actor,
  permission: Permission,
  objectId: string | null = null,
  organizationId: string | null = null,
): Response {
  const denial: Denial = { actor, permission, objectId, organizationId };
  requestScope()?.memo.set('denied', denial);
  return new Response(null, { status: 404 });
}

/** The denial of the request being answered, if there was one. */
export function denialOfRequest(): Denial | undefined {
  return requestScope()?.memo.get('denied') as Denial | undefined;
}
