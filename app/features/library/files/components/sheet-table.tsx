import { useTranslation } from 'react-i18next';

/** A sheet of a workbook as a table. Its first line is its name; a first row of words alone is its headings. */
export function SheetTable({ text, lang }: { text: string; lang: string | undefined }) {
  const { t } = useTranslation('library');
  const [, ...lines] = text.split('\n');
  const rows = lines.map((line) => line.split('\t'));
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const [first = [], ...others] = rows;
  const hasHeadings =
    others.length > 0 && first.length > 1 && first.every((cell) => !/\d/.test(cell));
  const cells = (row: readonly string[]) =>
    Array.from({ length: width }, (_none, index) => row[index] ?? '');
  return (
    <div
      className="overflow-x-auto py-4"
      tabIndex={0}
      role="region"
      aria-label={t('inside.sheetRows')}
    >
      <table className="table" lang={lang}>
        {hasHeadings && (
          <thead>
            <tr>
              {cells(first).map((cell, index) => (
                <th key={index} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {(hasHeadings ? others : rows).map((row, index) => (
            <tr key={index}>
              {cells(row).map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
