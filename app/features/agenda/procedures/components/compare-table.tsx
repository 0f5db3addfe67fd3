import { useTranslation } from 'react-i18next';
import { useForeignLang } from '~/components/own-name';
import { countryName } from '~/i18n/names';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Cell, Comparison, Line, StageRow } from '../comparison';
import { kinds, type Kind } from '../procedures.schema';
import { useAsk } from './use-ask';
import { EntryLine } from './entry-line';
import { StandingMark } from './standing-mark';
import { StandardOf } from './standard';

/** Stages below each other, countries beside each other; on a phone each stage is a section with its countries. */
export function CompareTable({ of }: { of: Comparison }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  return (
    <table className="compare" role="table" aria-describedby="key">
      <caption className="sr-only">{t('compare.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t('compare.standard')}
          </th>
          {of.countries.map((code) => (
            <th key={code} scope="col" role="columnheader">
              <a href={links.country(locale, code)}>
                <bdi>{countryName(locale, code)}</bdi>
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {of.rows.map((row) => (
          <Row key={row.stage} row={row} situation={of.query.situation} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, situation }: { row: StageRow; situation: string }) {
  const lang = useForeignLang();
  return (
    <tr id={row.stage} role="row">
      <th scope="row" role="rowheader">
        <h2 lang={lang(row.name.locale)}>
          <bdi>{row.name.text}</bdi>
        </h2>
        <StandardOf stage={row.stage} />
      </th>
      {row.cells.map((cell) => (
        <CellOf key={cell.country} cell={cell} row={row} situation={situation} />
      ))}
    </tr>
  );
}

interface CellProps {
  cell: Cell;
  row: StageRow;
  situation: string;
}

function CellOf({ cell, row, situation }: CellProps) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const ask = useAsk();
  const { law, practice } = cell.lines;
  const country = countryName(locale, cell.country);
  const to = ask({ country: cell.country, stage: row.stage, situation });
  const name = (
    <b className="in">
      <bdi>{country}</bdi>
    </b>
  );
  if (law.length + practice.length === 0)
    return (
      <td role="cell" className="gap">
        {name}
        <p>{t('gap.nobody')}</p>
        <a href={to} rel="nofollow">
          {t('gap.ask')}
        </a>
      </td>
    );
  const whole = commonStanding([...law, ...practice]);
  return (
    <td role="cell" id={`${row.stage}-${cell.country}`}>
      {name}
      {kinds.map((kind) => (
        <Lines
          key={kind}
          kind={kind}
          lines={cell.lines[kind]}
          situation={situation}
          to={to}
          isMarked={!whole}
        />
      ))}
      {whole && <StandingMark of={whole.entry.standing} />}
    </td>
  );
}

/** A line whose standing is that of all; else each is marked. */
function commonStanding(lines: readonly Line[]): Line | undefined {
  const shown = lines.filter(({ change }) => change?.is !== 'gone');
  const [first] = shown;
  return shown.every(({ entry }) => entry.standing.is === 'unverified') ? first : undefined;
}

function Lines({
  kind,
  lines,
  situation,
  to,
  isMarked,
}: {
  kind: Kind;
  lines: readonly Line[];
  situation: string;
  to: string;
  isMarked: boolean;
}) {
  const { t } = useTranslation('procedures');
  if (lines.length === 0)
    return (
      <div className={kind}>
        <i>{t(`kind.${kind}`)}</i> {t('gap.nobody')}{' '}
        <a href={to} rel="nofollow">
          {t('gap.ask')}
        </a>
      </div>
    );
  return lines.map((line) => (
    <div key={line.entry.id}>
      <EntryLine line={line} situation={situation} />
      {isMarked && line.change?.is !== 'gone' && <StandingMark of={line.entry.standing} />}
      {line.entry.flag && (
        <b className="mark">{t(`flag.${line.entry.flag}`) /* i18n keys: procedures:flag.* */}</b>
      )}
    </div>
  ));
}
