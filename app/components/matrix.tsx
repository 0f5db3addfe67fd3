import type { LinksFunction } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import stylesheet from '~/styles/matrix.css?url';
import { shadeOf, shades } from './shade';

/** Stylesheet for routes with a matrix or its shades; other pages do not load it. */
export const matrixStyles: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];

/** Heading of a row or column; `to` links to a page about it. */
export interface MatrixHead {
  value: string;
  name: string;
  /** language of the name, if it differs from the page's */
  lang?: string | undefined;
  to?: string | undefined;
}

/** Rows under a heading; `name` is null if the rows are not grouped. */
export interface MatrixGroup {
  name: string | null;
  rows: (MatrixHead & {
    /** null where the row's subject does not exist */ counts: (number | null)[];
  })[];
}

interface Props {
  id: string;
  /** what the table counts, for people who cannot see it */
  caption: string;
  columns: readonly MatrixHead[];
  /** counts are in the order of the columns */
  groups: readonly MatrixGroup[];
  /** URL of the search behind a cell */
  to: (row: string, column: string) => string;
  /** text of a cell with count 0 */
  none: string;
  /** names the columns; then a phone shows one of them at a time, for the reader to choose */
  pick?: string;
}

/** A table of counts with shaded cells; each count links to a search. */
export function Matrix({ pick, ...table }: Props) {
  if (!pick || table.columns.length > MOST_PICKED) return <Table {...table} />;
  return (
    <div className="picked">
      <fieldset className="pick no-print">
        <legend>{pick}</legend>
        {table.columns.map(({ value, name }, index) => (
          <label key={value}>
            <input type="radio" name="column" value={value} defaultChecked={index === 0} />{' '}
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
      <Table {...table} />
    </div>
  );
}

/** Matrix.css can show one of so many columns. */
const MOST_PICKED = 24;

function Table({ id, caption, columns, groups, to, none }: Omit<Props, 'pick'>) {
  const dense = columns.length > 12 ? ' dense' : '';
  return (
    <div className="scroll mt-4" role="region" aria-labelledby={id} tabIndex={0}>
      <table className={`matrix${dense}`}>
        <caption className="sr-only" id={id}>
          {caption}
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.value} scope="col">
                <Head head={column} />
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, rows }, index) => (
          <tbody key={name ?? index}>
            {name !== null && (
              <tr>
                <th className="group" colSpan={columns.length + 1} scope="rowgroup">
                  <span>
                    <bdi>{name}</bdi>
                  </span>
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.value}>
                <th scope="row">
                  <Head head={row} />
                </th>
                {columns.map(({ value }, at) => (
                  <Cell
                    key={value}
                    count={row.counts[at] ?? null}
                    to={to(row.value, value)}
                    none={none}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Cell({ count, to, none }: { count: number | null; to: string; none: string }) {
  const { t } = useTranslation('coverage');
  if (count === null) return <td aria-label={t('elsewhere')} />;
  return (
    <td className={shadeOf(count)}>
      <Link to={to}>{count || none}</Link>
    </td>
  );
}

function Head({ head: { name, lang, to } }: { head: MatrixHead }) {
  if (!to)
    return (
      <span lang={lang}>
        <bdi>{name}</bdi>
      </span>
    );
  return (
    <Link className="text-ink" to={to} lang={lang}>
      <bdi>{name}</bdi>
    </Link>
  );
}

/** Legend of the shades. */
export function DepthKey() {
  const { t } = useTranslation('coverage');
  return (
    <ul className="depth" aria-label={t('key.label')}>
      {shades.map((shade) => (
        <li key={shade}>
          <i className={shade} aria-hidden="true" />
          {t(`key.${shade}`) /* i18n keys: coverage:key.* */}
        </li>
      ))}
    </ul>
  );
}
