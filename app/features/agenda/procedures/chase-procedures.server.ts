import { claimWeek } from '~/features/follow-ups/claim-week.server';
import { forEach, roundsJob } from '~/features/follow-ups/rounds.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { defaultLocale } from '~/i18n/locale';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { readEntries } from './compare.server';
import { procedureDueLetter } from './due-letter.server';
import type { EntryView } from './entry-view';

/**
 * Asks the organizations that confirmed an entry to confirm it again once it is due, once for each due day: some months
 * after the last confirmation, or when something happened to an instrument that it cites.
 *
 * @returns for how many entries somebody was told
 */
export async function chaseProcedures(signal?: AbortSignal): Promise<{ told: number }> {
  const entries = await readEntries({}, defaultLocale, now());
  const due = new Map(
    entries.filter(({ standing }) => standing.is === 'due').map((entry) => [entry.id, entry]),
  );
  const told = await forEach(
    due.keys(),
    async (tx, id) => {
      const entry = due.get(id);
      return entry ? remind(tx, entry) : false;
    },
    signal,
  );
  return { told };
}

export const chasingProcedures = roundsJob(
  'chase-procedures',
  'procedures that are to be confirmed again were looked after',
  chaseProcedures,
);

async function remind(tx: Transaction, entry: EntryView): Promise<boolean> {
  if (entry.standing.is !== 'due') return false;
  const { since } = entry.standing;
  const claimed = await tx.procedureRevision.updateMany({
    where: { id: entry.revisionId, OR: [{ remindedOf: null }, { remindedOf: { not: since } }] },
    data: { remindedOf: since },
  });
  if (claimed.count === 0) return false;
  const ids = entry.verifications.flatMap(({ by, verdict }) =>
    verdict === 'confirms' ? [by.id] : [],
  );
  const rows = await tx.membership.findMany({
    where: { organizationId: { in: ids }, person: { disabledAt: null } },
    orderBy: { personId: 'asc' },
    distinct: ['personId'],
    select: { person: { select: { id: true, email: true, locale: true } } },
  });
  let isTold = false;
  for (const { person } of rows) {
    if (!(await claimWeek(tx, person.id))) continue;
    await queueLetter(tx, procedureDueLetter, person, { slug: entry.slug });
    isTold = true;
  }
  // Everybody had a reminder of something else this week: the next round tries again.
  if (!isTold && rows.length > 0)
    await tx.procedureRevision.update({
      where: { id: entry.revisionId },
      data: { remindedOf: null },
      select: { id: true },
    });
  return isTold;
}
