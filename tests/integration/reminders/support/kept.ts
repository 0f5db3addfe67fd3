import { afterEach, beforeEach } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day, hour } from '~/platform/durations';
import { resetDatabase } from '../../../setup/database';
import { asSent } from '../../../factories/letters';
import { anOrganization } from '../../../factories/organizations';
import { aPerson } from '../../../factories/people';
import { confirmedDaysAgo } from '../../../factories/reminders';

/** The first day begins an hour from now, so that the age of test records is a whole number of days later on. */
export const start = Date.now() + hour;

/** Sets the clock to so many days after the start. */
export const onDay = (days: number) => setClock(() => new Date(start + days * day));

/** Gives each test of a file a fresh database and sets the clock to the first day. */
export function eachAnew(): void {
  beforeEach(async () => {
    await resetDatabase();
    onDay(0);
  });
  afterEach(() => setClock());
}

/** The letters in the outbox, unsealed, the oldest first; they are removed, so that each is seen once. */
export async function letters() {
  const rows = await db().outboxMail.findMany({ orderBy: { id: 'asc' } });
  await db().outboxMail.deleteMany();
  const sent = [];
  for (const row of rows) sent.push({ kind: row.kind, locale: row.locale, ...(await asSent(row)) });
  return sent;
}

/** An organization whose profile was confirmed so many days ago, with two members. */
export async function kept(days: number) {
  const organization = await anOrganization({ name: 'Casa del Camino' });
  const first = await aPerson({ memberOf: organization, role: 'organization_admin' });
  const second = await aPerson({ memberOf: organization, locale: 'en' });
  await confirmedDaysAgo(organization, days);
  return { organization, first, second };
}
