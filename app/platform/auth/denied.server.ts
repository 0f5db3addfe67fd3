import { requestScope } from '~/platform/http/request-scope.server';
import type { Actor } from './actor';
import type { Permission } from './permissions';

/** A denied request, for the audit log. */
export interface Denial {
  actor: Actor;
  permission: Permission;
  /** the record it was about, if known */
  objectId: string | null;
  /** the organization that the record belongs to, if known */
  organizationId: string | null;
}

/**
 * The answer to somebody who lacks a permission: a 404, so that they do not learn whether the record exists.
 * The HTTP shell writes the denial to the audit log after the answer is made, so that no rollback removes it.
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

/** The denial of the current request, if there was one. */
export function denialOfRequest(): Denial | undefined {
  return requestScope()?.memo.get('denied') as Denial | undefined;
}
