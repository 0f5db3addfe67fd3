import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { minute } from '~/platform/durations';
import { rolesOf, type Roles } from './roles-of';
import { firstExpiry } from './session-limits';

export interface SessionAttributes {
  lastSeenAt: Date;
  absoluteExpiresAt: Date;
  confirmedAt: Date;
  deviceId: string | null;
}

export interface PersonAttributes extends Roles {
  name: string;
  locale: string;
}

const sessionFields = {
  id: true,
  personId: true,
  expiresAt: true,
  lastSeenAt: true,
  absoluteExpiresAt: true,
  confirmedAt: true,
  deviceId: true,
} as const;

/** The fields of a person that `rolesOf` reads. */
export const rolesFields = {
  isNetworkAdmin: true,
  administratorSince: true,
  createdAt: true,
  totpConfirmedAt: true,
  _count: { select: { passkeys: true } },
  memberships: {
    where: { organization: { archivedAt: null } },
    select: {
      role: true,
      organization: { select: { id: true, slug: true, name: true, hiddenForSafetyAt: true } },
    },
    orderBy: { createdAt: 'asc' },
  },
} as const;

interface SessionRow extends SessionAttributes {
  id: string;
  personId: string;
  expiresAt: Date;
}

function toLucia({ id, personId, expiresAt, ...attributes }: SessionRow): DatabaseSession {
  return { id, userId: personId, expiresAt, attributes };
}

/**
 * Lucia's access to the database. The timeouts are ours, because Lucia has one figure for everybody and no
 * absolute timeout. A session that is over, or whose person is disabled, is not found.
 */
export class SessionAdapter implements Adapter {
  constructor(private readonly tx: Transaction) {}

  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const time = now();
    const row = await this.tx.session.findFirst({
      where: {
        id,
        expiresAt: { gt: time },
        absoluteExpiresAt: { gt: time },
        person: { disabledAt: null },
      },
      select: {
        ...sessionFields,
        person: {
          select: {
            id: true,
            name: true,
            locale: true,
            ...rolesFields,
          },
        },
      },
    });
    if (!row) return [null, null];
    const { person, ...session } = row;
    const { id: personId, name, locale, ...rest } = person;
    // The query above has checked the expiry by the portal's clock; Lucia would check it again by the machine's
    // clock a moment later.
    const notOver = new Date(Date.now() + minute);
    return [
      toLucia({ ...session, expiresAt: notOver }),
      { id: personId, attributes: { name, locale, ...rolesOf(rest, time) } },
    ];
  }

  async getUserSessions(personId: string): Promise<DatabaseSession[]> {
    const rows = await this.tx.session.findMany({
      where: { personId, expiresAt: { gt: now() } },
      select: sessionFields,
    });
    return rows.map(toLucia);
  }

  async setSession({ id, userId, attributes }: DatabaseSession): Promise<void> {
    const time = now();
    const person = await this.tx.person.findUniqueOrThrow({
      where: { id: userId },
      select: { isNetworkAdmin: true },
    });
    await this.tx.session.create({
      data: {
        id,
        personId: userId,
        createdAt: time,
        lastSeenAt: time,
        confirmedAt: attributes.confirmedAt,
        deviceId: attributes.deviceId,
        ...firstExpiry(person, time),
      },
      select: { id: true },
    });
  }

  async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
    // updateMany: a session that has been ended meanwhile stays ended.
    await this.tx.session.updateMany({ where: { id }, data: { expiresAt, lastSeenAt: now() } });
  }

  async deleteSession(id: string): Promise<void> {
    await this.tx.session.deleteMany({ where: { id } });
  }

  async deleteUserSessions(personId: string): Promise<void> {
    await this.tx.session.deleteMany({ where: { personId } });
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.tx.session.deleteMany({ where: { expiresAt: { lte: now() } } });
  }
}
