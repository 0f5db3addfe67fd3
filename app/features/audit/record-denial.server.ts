import { denialOfRequest, type Denial } from '~/platform/auth/denied.server';
import { readActorInPassing } from '~/platform/auth/guard.server';
import type { Permission } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { consume } from '~/platform/http/rate-limit.server';
import { requestScope } from '~/platform/http/request-scope.server';
import { log } from '~/platform/log.server';
import { recordAudit, type AuditEvent } from './audit.server';

type Denied = Pick<AuditEvent, 'actor' | 'objectType' | 'objectId' | 'organizationId'>;

/** The object type to log for a permission, by the part of its name before the dot. */
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
 * Writes to the audit log that a signed-in person was denied something. The first denial of its kind and those
 * for the first few records in a minute are written at once; the others of that minute are counted and written
 * as one entry per kind. Called once the response is made, in the request's scope; a failure to write is only
 * logged. Visitors are not recorded: there is nobody to name, and they would make up most of the log.
 *
 * @param isOwnGround whether a bare 403 or 404 at this URL counts as a denial rather than as a page not found
 */
export async function recordDenial(
  request: Request,
  status: number,
  isOwnGround: boolean,
): Promise<void> {
  try {
    const event = await deniedIn(request, status, isOwnGround);
    if (event?.actor.kind !== 'person') return;
    if (await isWorthAnEntry(event)) await write(event);
    else countDenial(event);
  } catch (error) {
    log().error({ err: error }, 'a denial was not written to the audit log');
  }
}

function write(event: Denied, repeats?: number): Promise<void> {
  return recordAudit(db(), { ...event, action: 'access.deny', outcome: 'denied', repeats });
}

/** Whether to write now: each record once a minute, 5 per person and minute, and always the first of a kind. */
async function isWorthAnEntry({ actor, objectType, objectId, organizationId }: Denied) {
  const person = actor.kind === 'person' ? actor.id : '';
  const record = [person, objectType, objectId ?? organizationId ?? ''].join(' ');
  if (!(await consume('denial', record)).allowed) return false;
  const isFirstOfKind = (await consume('denial', `${person} kind ${objectType}`)).allowed;
  return (await consume('denialsOfPerson', person)).allowed || isFirstOfKind;
}

interface Counted {
  event: Denied;
  repeats: number;
  timer: NodeJS.Timeout;
}

/** Denials counted during the current minute, by person and kind. */
const counted = new Map<string, Counted>();

function countDenial(event: Denied): void {
  const { actor, objectType } = event;
  const key = `${actor.kind === 'person' ? actor.id : ''} ${objectType}`;
  const known = counted.get(key);
  if (known) {
    known.repeats += 1;
    // An entry for several records names none of them.
    if (known.event.objectId !== event.objectId) known.event = { ...known.event, objectId: null };
    if (known.event.organizationId !== event.organizationId)
      known.event = { ...known.event, organizationId: null };
    return;
  }
  const timer = setTimeout(() => void writeCount(key), minute);
  timer.unref();
  counted.set(key, { event, repeats: 1, timer });
}

async function writeCount(key: string): Promise<void> {
  const known = counted.get(key);
  if (!known) return;
  counted.delete(key);
  clearTimeout(known.timer);
  await write(known.event, known.repeats).catch((error: unknown) =>
    log().error({ err: error }, 'how often somebody was denied was not written to the audit log'),
  );
}

/** Writes the counts whose minute is not over yet; called at shutdown, before the database closes. */
export async function writeDenialCounts(): Promise<void> {
  await Promise.all([...counted.keys()].map(writeCount));
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
