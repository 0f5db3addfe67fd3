import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import type { Person } from '~/platform/auth/actor';
import { byteOrderMark, csvRow } from '~/platform/csv';
import { db } from '~/platform/db/client.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { recordAudit } from './audit.server';
import { requireScope } from './audit-log.server';
import { entryFields, nameEntries, type AuditRow } from './audit-rows.server';
import type { AuditActor, AuditQuery, AuditScope } from './audit.schema';
import { entriesWhere, exceptHiddenForSafety } from './audit-where.server';

const BATCH = 500;

/**
 * The entries of a log as a CSV file in the given language, oldest first, streamed from the database.
 * Entries about organizations that are hidden for safety are left out. The export itself is written to the
 * audit log before the first byte is sent.
 *
 * @throws a 404 Response when the actor may not export that log, 429 after 20 exports in a day
 */
export async function exportAudit(
  actor: Person,
  scope: AuditScope,
  query: AuditQuery,
  locale: Locale,
): Promise<ReadableStream<Uint8Array>> {
  requireScope(actor, 'audit.export', scope);
  await enforce('export', actor.id);
  const organizationId = scope === 'network' ? null : scope.organizationId;
  await recordAudit(db(), {
    actor,
    action: 'audit.export',
    objectType: 'audit',
    organizationId,
  });
  const where = { AND: [await entriesWhere(scope, query), await exceptHiddenForSafety()] };
  const words = wordsIn(locale);
  let last = 0n;
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(byteOrderMark + csvRow(words.heading)));
    },
    async pull(controller) {
      const entries = await db().auditEntry.findMany({
        where: { ...where, number: { gt: last } },
        select: entryFields,
        orderBy: { number: 'asc' },
        take: BATCH,
      });
      const rows = await nameEntries(entries, scope);
      if (rows.length > 0) {
        const text = rows.map((row) => csvRow(words.cells(row))).join('');
        controller.enqueue(encoder.encode(text));
      }
      last = entries.at(-1)?.number ?? last;
      if (entries.length < BATCH) controller.close();
    },
  });
}

function wordsIn(locale: Locale) {
  const t = translator(locale, 'audit');
  const columns = [
    'number',
    'when',
    'who',
    'what',
    'code',
    'about',
    'organization',
    'result',
    'repeats',
  ];
  // i18n keys: audit:columns.*, audit:actions.*, audit:outcome.*, audit:actor.*
  const who = (one: AuditActor) =>
    one.kind === 'person' ? one.name : t(`actor.${one.kind}`, 'name' in one ? one : {});
  return {
    heading: columns.map((column) => t(`columns.${column}`)),
    cells: ({ number, at, actor, action, object, organization, outcome, repeats }: AuditRow) => [
      String(number ?? ''),
      at.toISOString(),
      who(actor),
      action ? t(`actions.${action}`) : '',
      action ?? '',
      object ? who(object) : '',
      organization?.name ?? '',
      t(`outcome.${outcome}`),
      String(repeats ?? 1),
    ],
  };
}
