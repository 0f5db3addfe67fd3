import type { TFunction } from 'i18next';
import { partialDate } from '~/i18n/dates';
import { dayOf } from '~/i18n/days';
import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import { countryName } from '~/i18n/names';
import { byteOrderMark, csvRow } from '~/platform/csv';
import { env } from '~/platform/env.server';
import { xlsx } from '~/platform/xlsx.server';
import { readComparison } from './compare.server';
import type { Line, StageRow } from './comparison';
import type { CitationView, EntryView } from './entry-view';
import { kinds, type CompareQuery } from './procedures.schema';
import { isDescribed } from './sources';

/** The columns of the files, in this order; their heads are the messages `procedures:column.<name>`. */
const columns = [
  ...['stage', 'country', 'kind', 'situation', 'text', 'language', 'limit', 'counts', 'authority'],
  ...['answer', 'liberty', 'from', 'to', 'source', 'standing', 'confirms', 'disputes'],
  ...['published', 'change', 'url'],
] as const;

const widths = [22, 16, 10, 18, 70, 9, 10, 24, 24, 12, 14, 12, 12, 40, 34, 30, 30, 12, 10, 50];

/** The comparison as a CSV file. */
export async function comparisonCsv(query: CompareQuery, locale: Locale): Promise<Blob> {
  const rows = await tableOf(query, locale);
  return new Blob([byteOrderMark, ...rows.map((row) => csvRow(row))]);
}

/** The comparison as a spreadsheet. */
export async function comparisonXlsx(query: CompareQuery, locale: Locale) {
  const rows = await tableOf(query, locale);
  return xlsx(translator(locale, 'procedures')('file.sheet'), rows, widths);
}

/** A row for each entry, and one for each line that nobody has reported. */
async function tableOf(query: CompareQuery, locale: Locale): Promise<string[][]> {
  const comparison = await readComparison(query, locale);
  const t = translator(locale, 'procedures');
  const heads = columns.map((name) => t(`column.${name}`)); // i18n keys: procedures:column.*
  const rows = comparison.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      kinds.flatMap((kind) => {
        const begin = [row.name.text, countryName(locale, cell.country), t(`kind.${kind}`)];
        const lines = cell.lines[kind];
        if (lines.length === 0) return [[...begin, ...gap(t, query, columns.length - 3)]];
        return lines.map((line) => [...begin, ...cellsOf(line, row, query, locale, t)]);
      }),
    ),
  );
  return [heads, ...rows];
}

const gap = (t: TFunction, query: CompareQuery, count: number) => {
  const said = [t(`situation.${query.situation}`), t('gap.nobody')];
  return [...said, ...Array<string>(count - said.length).fill('')];
};

function cellsOf(
  { entry, change }: Line,
  { stage }: StageRow,
  { situation }: CompareQuery,
  locale: Locale,
  t: TFunction,
): string[] {
  const { text, limit, authority, standing, verifications } = entry;
  const names = (verdict: string) =>
    verifications
      .filter((one) => one.verdict === verdict)
      .map(({ by }) => by.name)
      .join('; ');
  const url = env().publicUrl + links.procedure(locale, entry.country, stage, situation);
  const answer = (of: EntryView['answer']) => (of ? t(`answer.${of}`) : ''); // i18n keys: procedures:answer.*
  return [
    ...[t(`situation.${situation}`), text.text, text.locale],
    ...[limit ? t(`limit.${limit.unit}`, { count: limit.value }) : '', limit?.from?.text ?? ''],
    ...[authority?.name.text ?? '', answer(entry.answer), answer(entry.liberty)],
    ...[entry.validFrom ?? '', entry.validTo ?? ''],
    entry.citations.map((one) => citationText(one, locale, t)).join('; '),
    t(`standing.short.${standing.is}`), // i18n keys: procedures:standing.short.*
    ...[names('confirms'), names('disputes'), dayOf(entry.publishedAt)],
    ...[change ? t(`change.${change.is}`) : '', `${url}#${entry.slug}`],
  ];
}

/** A source in one line: instrument, article, who says so, and when. */
export function citationText(
  { number, place, source, sourceOn, resource, url }: CitationView,
  locale: Locale,
  t: TFunction,
): string {
  const said = source
    .split('; ')
    .map((one) => (isDescribed(one) ? t(`described.${one}`) : one))
    .join('; ');
  const day = sourceOn && partialDate(locale, sourceOn);
  return [number, resource?.title.text, place, said, day, url].filter(Boolean).join(', ');
}
