import { locales, type Locale } from '~/i18n/locale';
import { countryName } from '~/i18n/names';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { wordDiff } from '~/platform/word-diff';
import { readEntries } from './compare.server';
import { waiting } from './decide.server';
import { publishedAt } from './procedures.policy';
import { organizationFields } from './stored-entries.queries.server';

const mostShown = 50;

/** What waits for the secretariat, beside what is published now, and the entries that are shown. */
export async function readOversight(locale: Locale) {
  const at = now();
  const [rows, entries, instruments] = await Promise.all([
    db().procedureRevision.findMany({
      where: waiting,
      orderBy: { proposedAt: 'asc' },
      take: mostShown,
      select: {
        ...{ id: true, proposedAt: true, situations: true, limitValue: true, limitUnit: true },
        organization: organizationFields,
        texts: { select: { locale: true, text: true } },
        citations: {
          orderBy: { position: 'asc' },
          select: {
            ...{ place: true, source: true, sourceOn: true, url: true },
            instrument: { select: { number: true } },
          },
        },
        entry: {
          select: {
            ...{ slug: true, countryCode: true, kind: true },
            revisions: {
              where: publishedAt(at),
              orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
              take: 1,
              select: { texts: { select: { locale: true, text: true } } },
            },
          },
        },
      },
    }),
    readEntries({}, locale, at),
    db().instrument.findMany({ orderBy: { number: 'asc' }, select: { slug: true, number: true } }),
  ]);
  return {
    proposals: rows.map(({ entry, texts, ...row }) => ({
      ...row,
      ...{ country: countryName(locale, entry.countryCode), kind: entry.kind },
      texts: locales.flatMap((one) => {
        const text = texts.find((row) => row.locale === one)?.text;
        const before = entry.revisions[0]?.texts.find((row) => row.locale === one)?.text;
        if (text === undefined) return [];
        return [{ locale: one, text, parts: before === undefined ? null : wordDiff(before, text) }];
      }),
    })),
    entries: entries.map(({ revisionId, slug, country, text, standing, flag }) => ({
      ...{ revisionId, slug, text, standing, flag },
      country: countryName(locale, country),
    })),
    instruments: instruments.map(({ slug, number }) => ({ value: slug, name: number })),
  };
}

export type Oversight = Awaited<ReturnType<typeof readOversight>>;
export type Proposal = Oversight['proposals'][number];

/** How many proposals wait. */
export function countProposals(): Promise<number> {
  return db().procedureRevision.count({ where: waiting });
}
