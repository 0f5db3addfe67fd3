import { useTranslation } from 'react-i18next';
import { Bars } from '~/components/drawings/bars';
import { Chart } from '~/components/drawings/chart';
import { useLocale } from '~/i18n/use-locale';

/** A figure for each month of the year: bars, and the same in a table. A count too small to show is dashed. */
export function MonthlyFigure({
  finding,
  counts,
  months,
  head,
  note,
}: {
  finding: string;
  counts: readonly (number | null)[];
  months: readonly string[];
  head: string;
  note?: string;
}) {
  const { t } = useTranslation('reports');
  const locale = useLocale();
  const rows = counts.map((count, at) => [months[at] ?? '', count ?? t('few')] as const);
  return (
    <Chart finding={finding} data={{ heads: [t('month'), head], rows }} {...(note ? { note } : {})}>
      <Bars
        counts={counts}
        labels={months.map((name) => name.slice(0, 1).toLocaleUpperCase(locale))}
      />
    </Chart>
  );
}

/** Figures by name, as a table. */
export function FigureTable({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly { name: string; count: number | string }[];
}) {
  const { t } = useTranslation('reports');
  return (
    <table className="data mt-3">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('part')}</th>
          <th scope="col">{t('count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
