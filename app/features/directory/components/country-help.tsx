import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AskNetwork } from '~/components/ask-network';
import { Matrix } from '~/components/matrix';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { placeFacet } from '../where-terms-count';
import type { CountryPage } from '../country-page';

/** A table of a country's services by population. Each number is a link to a directory search. */
export function CountryHelp({
  country: { code, name, help, knowledge },
}: {
  country: CountryPage;
}) {
  const { t } = useTranslation('places');
  const locale = useLocale();
  if (help.columns.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('country.help')}</h2>
      <Matrix
        id="help"
        caption={t('country.helpCaption', { country: name })}
        columns={help.columns}
        groups={help.groups}
        to={(service, population) =>
          links.directory(locale, {
            [placeFacet({ isKnowledge: knowledge.includes(service) })]: code,
            ...{ service, population },
          })
        }
        none="–"
      />
    </section>
  );
}

/** The areas of expertise that nobody offers in a country, each with a link to the organizations elsewhere that do. */
export function CountryGaps({ country: { code, gaps } }: { country: CountryPage }) {
  const { t } = useTranslation('places');
  const locale = useLocale();
  if (gaps.length === 0) return null;
  return (
    <section className="section">
      <details className="gap-list">
        <summary>
          {t('country.gaps')} <span className="old">{gaps.length}</span>
        </summary>
        <ul>
          {gaps.map(({ value, name }) => (
            <li key={value}>
              <Link to={links.expertiseArea(locale, value)}>
                <bdi>{name}</bdi>
              </Link>
              {' · '}
              <AskNetwork about={{ country: code, expertise: value }} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
