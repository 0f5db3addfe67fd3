import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AskNetwork } from '~/components/ask-network';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { gapsOf, searchOfCell, type Coverage } from '../coverage';

/** For each column, the areas that nobody offers, each with a link to the organizations elsewhere that do. */
export function CoverageGaps({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('coverage');
  const locale = useLocale();
  const gaps = gapsOf(coverage);
  if (gaps.length === 0) return null;
  return (
    <section className="section no-print">
      <h2>{t('gaps.title')}</h2>
      <p>{t('gaps.lead')}</p>
      {gaps.map(({ value, name, areas }) => (
        <details key={value} className="gap-list">
          <summary>
            <bdi>{name}</bdi>{' '}
            <span className="note">{t('gaps.count', { count: areas.length })}</span>
          </summary>
          <ul>
            {areas.map((area) => (
              <li key={area.value}>
                <Link to={links.expertiseArea(locale, area.value)}>
                  <bdi>{area.name}</bdi>
                </Link>
                {' · '}
                <AskNetwork about={searchOfCell(coverage, area.value, value)} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
