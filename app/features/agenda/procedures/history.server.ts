import { listed } from '~/platform/auth/listed';
import type { Locale } from '~/i18n/locale';
import { pickText } from '~/i18n/pick';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { wordDiff, type DiffPart } from '~/platform/word-diff';
import type { LocalText, Speaker } from './entry-view';
import { byListed } from './procedures.policy';
import { organizationFields } from './stored-entries.queries.server';

/** Something that happened to an entry, for its history. */
export type Happened =
  | {
      is: 'published';
      at: Date;
      number: number;
      by: Speaker | null;
      text: LocalText;
      /** what changed since the revision before */
      parts: DiffPart[] | null;
    }
  | { is: 'ended'; at: Date; number: number }
  | {
      is: 'confirms' | 'disputes' | 'withdrawn';
      at: Date;
      by: Speaker;
      basis: string;
      note: LocalText;
    };

/** All that was published about the entries, and said about them by organizations that are listed, the latest first. */
export async function readHistory(
  ids: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, Happened[]>> {
  const rows = await db().procedureRevision.findMany({
    where: { entryId: { in: [...ids] }, publishedAt: { lte: now() }, ...byListed },
    orderBy: [{ publishedAt: 'asc' }, { number: 'asc' }],
    select: {
      ...{ entryId: true, number: true, publishedAt: true, supersededAt: true },
      organization: organizationFields,
      texts: { select: { locale: true, text: true } },
      verifications: {
        where: { organization: listed },
        select: {
          ...{ verdict: true, basis: true, note: true, locale: true, createdAt: true },
          organization: organizationFields,
        },
      },
    },
  });
  const events = new Map<string, Happened[]>();
  const before = new Map<string, string>();
  for (const row of rows) {
    const text = pickText(row.texts, locale, (one) => one.text) ?? { text: '', locale };
    const old = before.get(row.entryId);
    const { number, organization: by } = row;
    const parts = old === undefined ? null : wordDiff(old, text.text);
    const all: Happened[] = [
      ...(row.publishedAt
        ? [{ is: 'published' as const, at: row.publishedAt, number, by, text, parts }]
        : []),
      ...(row.supersededAt ? [{ is: 'ended' as const, at: row.supersededAt, number }] : []),
      ...row.verifications.map((one) => ({
        ...{ is: one.verdict, at: one.createdAt, by: one.organization, basis: one.basis },
        note: { text: one.note, locale: one.locale },
      })),
    ];
    events.set(row.entryId, [...(events.get(row.entryId) ?? []), ...all]);
    before.set(row.entryId, text.text);
  }
  for (const list of events.values()) list.sort((a, b) => Number(b.at) - Number(a.at));
  return events;
}
