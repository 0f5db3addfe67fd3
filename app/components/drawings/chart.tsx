import { useTranslation } from 'react-i18next';
import type { StitchState } from './stitches';

interface Props {
  /** what the drawing shows, as a sentence */
  finding: React.ReactNode;
  /** the drawing, hidden from screen readers */
  children: React.ReactNode;
  /** what each kind of stitch means */
  legend?: readonly { state: StitchState; text: React.ReactNode }[];
  note?: React.ReactNode;
  /** the figures, for readers who do not see the drawing: heads of the columns, and rows whose first cell names them */
  data?: { heads: readonly string[]; rows: readonly (readonly (string | number)[])[] };
}

/** A small chart: the finding is its title, and its figures are in a folded table. */
export function Chart({ finding, children, legend, note, data }: Props) {
  const { t } = useTranslation();
  return (
    <figure>
      <figcaption>
        <h3>{finding}</h3>
      </figcaption>
      {children}
      {legend && (
        <ul className="key">
          {legend.map(({ state, text }) => (
            <li key={state} className={state}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {note && <p className="note">{note}</p>}
      {data && (
        <details>
          <summary>{t('chart.data')}</summary>
          <table className="data">
            <thead>
              <tr>
                {data.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
