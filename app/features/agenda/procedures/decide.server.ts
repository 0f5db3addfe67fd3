import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '~/features/audit/audit.server';
import type { AuditAction } from '~/features/audit/audit.schema';
import { locales } from '~/i18n/locale';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nextTexts, originalOf } from './entry-texts';
import { byListed } from './procedures.policy';
import type { DecideInput } from './propose.schema';

export type Decided = 'done' | 'not-found';

/** What the secretariat decides about a revision: it publishes, declines, flags or takes back, and never rewrites. */
export async function decideOnRevision(
  actor: Person,
  input: Exclude<DecideInput, { do: 'event' }>,
): Promise<Decided> {
  if (!can(actor, 'procedure.publish')) return 'not-found';
  return db().$transaction(async (tx) => {
    const revision = await lockRevision(tx, input.id);
    if (!revision) return 'not-found';
    const done = await decide(tx, actor, revision, input);
    if (!done) return 'not-found';
    await recordAudit(tx, {
      ...{ actor, action: done, objectType: 'procedure', objectId: revision.entryId },
      organizationId: revision.organizationId,
    });
    return 'done';
  });
}

/** A revision of an organization that is listed, with its entry locked. */
async function lockRevision(tx: Transaction, id: string) {
  await tx.$queryRaw`
    SELECT 1 AS held FROM procedure_entry e JOIN procedure_revision r ON r.entry_id = e.id
    WHERE r.id = ${id}::uuid FOR UPDATE OF e`;
  return tx.procedureRevision.findFirst({
    where: { id, ...byListed },
    include: { texts: true, citations: { orderBy: { position: 'asc' } } },
  });
}

type Revision = NonNullable<Awaited<ReturnType<typeof lockRevision>>>;

async function decide(
  tx: Transaction,
  actor: Person,
  revision: Revision,
  input: Exclude<DecideInput, { do: 'event' }>,
): Promise<AuditAction | null> {
  const { id, publishedAt, declinedAt, supersededAt } = revision;
  const at = now();
  const isOpen = publishedAt === null && declinedAt === null;
  const isShown = publishedAt !== null && supersededAt === null;
  const update = (data: Parameters<Transaction['procedureRevision']['update']>[0]['data']) =>
    tx.procedureRevision.update({ where: { id }, data, select: { id: true } });
  if (input.do === 'publish') {
    if (!isOpen) return null;
    await publish(tx, actor, revision, at);
    return 'procedure.publish';
  }
  if (input.do === 'decline') {
    if (!isOpen) return null;
    await update({ declinedAt: at, declineReason: input.reason });
    return 'procedure.decline';
  }
  if (!isShown) return null;
  if (input.do === 'flag') {
    await update({ flag: input.flag ?? null, flaggedAt: input.flag ? at : null });
    return 'procedure.flag';
  }
  // All that says the same is taken back, or an earlier translation of it would be shown again.
  await tx.procedureRevision.updateMany({
    where: { entryId: revision.entryId, publishedAt: { not: null }, supersededAt: null },
    data: { supersededAt: at },
  });
  return 'procedure.retire';
}

/**
 * Publishes a revision. If only a translation is new, it shares the facts of the one before, and with them what
 * organizations verified; otherwise that one ends.
 */
async function publish(tx: Transaction, actor: Person, revision: Revision, at: Date) {
  const shown = { entryId: revision.entryId, publishedAt: { not: null }, supersededAt: null };
  const current = await tx.procedureRevision.findFirst({
    where: { ...shown, ...byListed },
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
    include: { texts: true, citations: { orderBy: { position: 'asc' } } },
  });
  const last = await tx.procedureRevision.aggregate({
    where: { entryId: revision.entryId, publishedAt: { not: null } },
    _max: { fact: true },
  });
  const isTranslation = current !== null && isSameFact(current, revision);
  if (!isTranslation)
    await tx.procedureRevision.updateMany({ where: shown, data: { supersededAt: at } });
  await tx.procedureRevision.update({
    where: { id: revision.id },
    data: {
      publishedAt: at,
      publishedById: actor.id,
      fact: isTranslation ? current.fact : (last._max.fact ?? 0) + 1,
      authorId: isTranslation ? current.authorId : revision.organizationId,
    },
    select: { id: true },
  });
  // Another revision may have been published since this one was proposed.
  if (current) await renewTexts(tx, revision, current);
}

async function renewTexts(tx: Transaction, revision: Revision, current: Revision) {
  const words = Object.fromEntries(
    locales.map((locale) => {
      const row = revision.texts.find((one) => one.locale === locale);
      return [locale, { text: row?.text ?? '', limitFrom: row?.limitFrom ?? '' }];
    }),
  );
  const page = originalOf(revision.texts, revision.texts[0]?.locale ?? '');
  for (const { locale, ...data } of nextTexts(current.texts, words, page))
    await tx.procedureText.update({
      where: { revisionId_locale: { revisionId: revision.id, locale } },
      data,
      select: { locale: true },
    });
}

/** Whether two revisions say the same but for their translations. */
function isSameFact(one: Revision, other: Revision): boolean {
  const original = originalOf(one.texts, '');
  const facts = (of: Revision) => [
    [...of.situations].sort(),
    ...[of.answer, of.liberty, of.limitValue, of.limitUnit, of.authorityId],
    ...[of.validFrom, of.validTo],
    of.texts.filter(({ locale }) => locale === original).map((row) => [row.text, row.limitFrom]),
    of.citations.map((row) => [
      ...[row.instrumentId, row.resourceId, row.place, row.source, row.sourceOn, row.url],
      row.readOn?.getTime(),
    ]),
  ];
  return isDeepStrictEqual(facts(one), facts(other));
}

/** What waits for the secretariat: proposals of organizations that are listed, the oldest first. */
export const waiting = { publishedAt: null, declinedAt: null, organization: listed } as const;
