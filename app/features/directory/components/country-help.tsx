import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Matrix } from '~/components/matrix';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CountryPage } from '../country-page';

/** Who is helped with what in a country: services against populations, each number a search. */
export function CountryHelp({ country: { code, name, help } }: { country: CountryPage }) {
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
          links.directory(locale, { country: code, service, population })
        }
        none="–"
      />
    </section>
  );
}

/** What nobody offers in a country, each leading to who does elsewhere. */
export function CountryGaps({ country: { gaps } }: { country: CountryPage }) {
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
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
