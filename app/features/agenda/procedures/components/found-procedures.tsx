import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { links, type Query } from '~/i18n/links';
import { countryName } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';
import type { FoundProcedures } from '../find-procedures.server';
import { StandingMark } from './standing-mark';

/** What law and practice say about a question or a country, with how many entries there are in all. */
export function ProceduresGroup({
  of: { total, first },
  query,
}: {
  of: FoundProcedures;
  query: Query;
}) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  if (total === 0) return null;
  return (
    <section className="section" aria-labelledby="procedures" data-procedures={total}>
      <h2 id="procedures">{t('found.title', { count: total })}</h2>
      <ul className="plain-list">
        {first.map(({ slug, country, stage, kind, text, standing, situations }) => (
          <li key={slug}>
            <p className="kind">
              <bdi>{countryName(locale, country)}</bdi> · {t(`kind.${kind}`)}
            </p>
            <Link
              to={`${links.procedure(locale, country, stage, situations[0] ?? 'unaccompanied')}#${slug}`}
            >
              <Foreign value={text} />
            </Link>
            <p className="note">
              <StandingMark of={standing} />
            </p>
          </li>
        ))}
      </ul>
      <p className="actions">
        <Link to={links.procedures(locale, query)}>{t('found.compare')}</Link>
      </p>
    </section>
  );
}
// i18n keys: procedures:kind.*
