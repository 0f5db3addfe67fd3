import { aboutPerson, recordAudit } from '~/features/audit/audit.server';
import type { Person } from '~/platform/auth/actor';
import { endOtherSessionsOf } from '~/platform/auth/session.server';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { browsers, systems, type BrowserFamily, type SystemFamily } from './browser-family';

export interface DeviceRow {
  /** null for sessions without a known device, from before devices were recorded */
  id: string | null;
  browser: BrowserFamily;
  system: SystemFamily;
  isThis: boolean;
  /** whether it is signed in as this person */
  isOpen: boolean;
  lastUsedAt: Date;
  since: Date;
}

/** The browsers with which a person signed in: this one first, then the most recently used. */
export async function listDevices({ id: personId, session }: Person): Promise<DeviceRow[]> {
  const open = { expiresAt: { gt: now() } };
  const sessionFields = { id: true, lastSeenAt: true, createdAt: true } as const;
  const devices = await db().device.findMany({
    where: { personId },
    select: {
      id: true,
      browser: true,
      system: true,
      createdAt: true,
      lastSeenAt: true,
      sessions: { where: open, select: sessionFields },
    },
  });
  const nameless = await db().session.findMany({
    where: { personId, deviceId: null, ...open },
    select: sessionFields,
  });
  const rows = [
    ...devices.map(({ id, browser, system, sessions, createdAt, lastSeenAt }) => ({
      id,
      browser: browsers.find((one) => one === browser) ?? 'other',
      system: systems.find((one) => one === system) ?? 'other',
      isThis: sessions.some((one) => one.id === session?.id),
      isOpen: sessions.length > 0,
      lastUsedAt: latest([lastSeenAt, ...sessions.map((one) => one.lastSeenAt)]),
      since: createdAt,
    })),
    ...nameless.map((one) => ({
      id: null,
      browser: 'other' as const,
      system: 'other' as const,
      isThis: one.id === session?.id,
      isOpen: true,
      lastUsedAt: one.lastSeenAt,
      since: one.createdAt,
    })),
  ];
  return rows.sort(
    (a, b) =>
      Number(b.isThis) - Number(a.isThis) || b.lastUsedAt.getTime() - a.lastUsedAt.getTime(),
  );
}

function latest(dates: readonly Date[]): Date {
  return new Date(Math.max(...dates.map((date) => date.getTime())));
}

/**
 * Ends a browser's sessions and forgets it; never the current one.
 *
 * @returns false when there is no such browser
 */
export async function revokeDevice(actor: Person, id: string): Promise<boolean> {
  if (id === actor.session?.deviceId) return false;
  return db().$transaction(async (tx) => {
    // The database deletes its sessions, too.
    const { count } = await tx.device.deleteMany({ where: { id, personId: actor.id } });
    if (count === 0) return false;
    await recordAudit(tx, {
      actor,
      action: 'session.end-device',
      objectType: 'device',
      objectId: id,
    });
    return true;
  });
}

/**
 * Signs a person out everywhere else and forgets those browsers. If there are none, the log gets no entry.
 *
 * @returns the current session's new token
 */
export async function endOtherDevices(actor: Person): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const { id: personId, session } = actor;
    const others =
      (await tx.session.count({ where: { personId, id: { not: session?.id ?? '' } } })) +
      (await tx.device.count({ where: { personId, ...otherThan(session?.deviceId) } }));
    const token = await keepThisDeviceAlone(tx, actor);
    if (others > 0)
      await recordAudit(tx, { actor, action: 'session.end-all', ...aboutPerson(actor.id) });
    return token;
  });
}

/**
 * Ends all sessions of a person except the current one, which gets a new token, and forgets the other browsers.
 *
 * @returns the token; null when the current session has ended
 */
export async function keepThisDeviceAlone(
  tx: Transaction,
  { id: personId, session }: Person,
): Promise<string | null> {
  const token = await endOtherSessionsOf(tx, personId, session?.id ?? '');
  await tx.device.deleteMany({ where: { personId, ...otherThan(session?.deviceId) } });
  return token;
}

const otherThan = (id: string | null | undefined) => (id ? { id: { not: id } } : {});
