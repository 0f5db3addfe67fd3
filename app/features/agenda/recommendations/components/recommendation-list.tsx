import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { upToLastSpace } from '~/platform/whole-words';
import type { RecommendationListing, StatusCell } from '../recommendation-list.server';
import { levels, statuses, type RecommendationQuery } from '../recommendations.schema';
import { rightSlugs } from '../../rights/rights.schema';
import { StatusView } from './status-view';

const mostShown = 220;
const shortened = (text: string) =>
  text.length > mostShown ? `${upToLastSpace(text.slice(0, mostShown))}…` : text;

/** Recommendations with their status in each country. */
export function RecommendationList({ results }: { results: readonly RecommendationListing[] }) {
  const { t } = useTranslation('recommendations');
  const locale = useLocale();
  return (
    <ol className="results">
      {results.map((one) => (
        <li key={one.slug} data-result={one.slug}>
          {/* i18n keys: recommendations:level.* */}
          <p className="kind">
            {[one.symbol, one.place, t(`level.${one.level}`)].filter(Boolean).join(' · ')}
          </p>
          <h3>
            <Link to={links.recommendation(locale, one.slug)}>
              <Foreign value={{ ...one.text, text: shortened(one.text.text) }} />
            </Link>
          </h3>
          <p className="where">{one.countries.map(({ name }) => name).join(', ')}</p>
        </li>
      ))}
    </ol>
  );
}

interface MatrixProps {
  results: readonly RecommendationListing[];
  columns: readonly { code: string; name: string }[];
}

/** The status of recommendations by country: what the State claims, and how organizations see it. */
export function StatusMatrix({ results, columns }: MatrixProps) {
  const { t } = useTranslation('recommendations');
  const locale = useLocale();
  if (columns.length === 0) return null;
  return (
    <section className="section">
      <h2 id="matrix-title">{t('matrix.title')}</h2>
      <p className="hint">{t('matrix.lead')}</p>
      <div className="scroll mt-4" role="region" aria-labelledby="matrix-title" tabIndex={0}>
        <table className="w-full border-collapse text-left align-top">
          <thead>
            <tr>
              <th scope="col" className="p-2">
                {t('matrix.recommendation')}
              </th>
              {columns.map(({ code, name }) => (
                <th key={code} scope="col" className="p-2">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map((one) => (
              <tr key={one.slug} className="border-t border-line">
                <th scope="row" className="p-2 align-top font-normal">
                  <Link to={links.recommendation(locale, one.slug)}>
                    {[one.symbol, one.place].filter(Boolean).join(', ')}
                  </Link>
                </th>
                {columns.map(({ code }) => (
                  <td key={code} className="p-2 align-top">
                    <Cell cell={one.cells.find(({ country }) => country === code)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ cell }: { cell: StatusCell | undefined }) {
  const { t } = useTranslation('recommendations');
  if (!cell) return <span className="hint">{t('matrix.notAbout')}</span>;
  if (!cell.state && cell.views.length === 0)
    return <span className="hint">{t('matrix.nobody')}</span>;
  return (
    <>
      {cell.state && (
        <p>
          <span className="hint">{t('matrix.state')}</span> <StatusView status={cell.state} />
        </p>
      )}
      {cell.views.map(({ status, count }) => (
        <p key={status}>
          <StatusView status={status} />{' '}
          <span className="hint">{t('matrix.organizations', { count })}</span>
        </p>
      ))}
    </>
  );
}

interface FilterProps {
  query: RecommendationQuery;
  countries: readonly { value: string; name: string }[];
  documents: readonly { slug: string; symbol: string; title: { text: string } }[];
}

/** The filters of the list, folded until one is used. */
export function RecommendationFilters({ query, countries, documents }: FilterProps) {
  const { t } = useTranslation(['recommendations', 'rights', 'common']);
  const used = [query.country, query.level, query.right, query.status, query.document];
  // i18n keys: recommendations:level.*, recommendations:status.*, rights:name.*
  const selects = [
    { name: 'country', choices: countries },
    { name: 'level', choices: levels.map((value) => ({ value, name: t(`level.${value}`) })) },
    {
      name: 'right',
      choices: rightSlugs.map((value) => ({ value, name: t(`rights:name.${value}`) })),
    },
    { name: 'status', choices: statuses.map((value) => ({ value, name: t(`status.${value}`) })) },
    {
      name: 'document',
      choices: documents.map(({ slug, symbol, title }) => ({
        value: slug,
        name: symbol || title.text,
      })),
    },
  ] as const;
  return (
    <details className="fold" open={used.some((values) => values.length > 0)}>
      <summary className="min-h-11 content-center">{t('filter.title')}</summary>
      <Form className="pair mt-4 items-end">
        {selects.map(({ name, choices }) => (
          <div key={name} className="field">
            {/* i18n keys: recommendations:filter.* */}
            <label htmlFor={`f-${name}`}>{t(`filter.${name}`)}</label>
            <select
              className="input"
              id={`f-${name}`}
              name={name}
              defaultValue={query[name][0] ?? ''}
            >
              <option value="">{t('filter.any')}</option>
              {choices.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
        ))}
        <p className="actions">
          <button className="button button-quiet">{t('filter.apply')}</button>
        </p>
      </Form>
    </details>
  );
}
