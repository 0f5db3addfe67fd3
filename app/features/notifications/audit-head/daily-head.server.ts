import { dayOf } from '~/i18n/days';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { hour } from '~/platform/durations';
import { takeLock } from '~/platform/db/locks.server';
import { env } from '~/platform/env.server';
import { log } from '~/platform/log.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import type { AuditHead } from '~/features/audit/audit-head';
import { tellAdministrators } from '../administrators.server';
import { auditHeadLetter } from './head-letter.server';
import { writeKeptHead } from './kept-heads.server';

/**
 * Records the last entry of the audit log outside the database once a day: in DATA_DIR/audit-heads.txt and,
 * if the portal sends mail, in a letter to every network administrator. Several processes may call it: the
 * day's row and the letters are created once, and each process writes the line to its own DATA_DIR.
 *
 * @returns whether this call created the day's head; none is created while the log is empty
 */
export async function keepDailyHead(): Promise<boolean> {
  const day = dayOf(now());
  const { dataDir, smtpUrl } = env();
  const made = await db().$transaction(async (tx) => {
    await takeLock(tx, 'auditHead');
    const where = { day: new Date(day) };
    const known = await tx.auditHead.findUnique({ where, select: { number: true, hash: true } });
    const head = known ?? (await lastEntry(tx));
    if (!head) return false;
    if (!known) {
      await tx.auditHead.create({ data: { ...where, ...head }, select: { day: true } });
      if (smtpUrl) await tellAdministrators(tx, auditHeadLetter, { day });
    }
    writeKeptHead(dataDir, day, head); // last, so that a full disk also rolls back the row and the letters
    return !known;
  });
  if (made && smtpUrl) nudgeMail();
  return made;
}

async function lastEntry(tx: Transaction): Promise<AuditHead | null> {
  const row = await tx.auditEntry.findFirst({
    where: { number: { not: null } },
    select: { number: true, hash: true },
    orderBy: { number: 'desc' },
  });
  return row?.number && row.hash ? { number: row.number, hash: row.hash } : null;
}

/** Keeps the day's head now and checks every hour. @returns a function that stops this and waits for a running check */
export function startKeepingHeads(): () => Promise<void> {
  let underWay = Promise.resolve();
  const keep = () => {
    underWay = keepDailyHead().then(
      () => undefined,
      (error: unknown) => log().error({ err: error }, 'the head of the audit log was not kept'),
    );
  };
  keep();
  const timer = setInterval(keep, hour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
