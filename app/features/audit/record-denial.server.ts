import { denialOfRequest, type Denial } from '~/platform/auth/denied.server';
import { readActorInPassing } from '~/platform/auth/guard.server';
import type { Permission } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { consume } from '~/platform/http/rate-limit.server';
import { requestScope } from '~/platform/http/request-scope.server';
import { log } from '~/platform/log.server';
import { recordAudit, type AuditEvent } from './audit.server';

type Denied = Pick<AuditEvent, 'actor' | 'objectType' | 'objectId' | 'organizationId'>;

/** What the log calls the record that a permission is about. */
const objectTypes: Record<string, string> = {
  read: 'resource',
  profile: 'organization',
  resource: 'resource',
  members: 'organization',
  audit: 'organization',
  organization: 'organization',
  country: 'country',
  people: 'person',
  recovery: 'recovery',
  account: 'person',
};

const objectTypeOf = (permission: Permission) =>
  objectTypes[permission.split('.')[0] ?? ''] ?? 'page';

/**
 * Writes to the audit log that a signed-in person was denied something, once for each person, record and
 * minute. Called when the answer is made, in the request's scope; whether it can be written is no concern
 * of the answer. Visitors are not written down: there is nobody to name, and they would be most of it.
 *
 * @param isOwnGround whether the address is one where a person is refused, and not one that nobody has
 */
export async function recordDenial(
  request: Request,
  status: number,
  isOwnGround: boolean,
): Promise<void> {
  try {
    const event = await deniedIn(request, status, isOwnGround);
    if (!event || event.actor.kind !== 'person') return;
    const { actor, objectType, objectId, organizationId } = event;
    const key = [actor.id, objectType, objectId ?? organizationId ?? ''].join(' ');
    if (!(await consume('denial', key)).allowed) return;
    await recordAudit(db(), { ...event, action: 'access.deny', outcome: 'denied' });
  } catch (error) {
    log().error({ err: error }, 'a denial was not written to the audit log');
  }
}

async function deniedIn(
  request: Request,
  status: number,
  isOwnGround: boolean,
): Promise<Denied | undefined> {
  const denial = denialOfRequest();
  if (denial) return eventOf(denial);
  if (status !== 403 && status !== 404) return undefined;
  if (!isOwnGround || requestScope()?.memo.has('confirmationAsked')) return undefined;
  return { actor: await readActorInPassing(request), objectType: 'page' };
}

function eventOf({ actor, permission, objectId, organizationId }: Denial): Denied {
  const objectType = objectTypeOf(permission);
  const organization = objectType === 'organization' ? objectId : null;
  return { actor, objectType, objectId, organizationId: organizationId ?? organization };
}
