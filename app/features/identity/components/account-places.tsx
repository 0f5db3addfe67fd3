import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/**
 * Links to the other pages of one's own account.
 *
 * @param sessions number of signed-in browsers, including this one
 */
export function AccountPlaces({ sessions }: { sessions: number }) {
  const { t } = useTranslation('accounts');
  const lang = useLocale();
  const places = [
    { to: links.secondFactors(lang), name: t('own.factors') },
    {
      to: links.devices(lang),
      name: t('own.devices'),
      says: t('own.sessionCount', { count: sessions }),
    },
    { to: links.ownMail(lang), name: t('own.mail') },
    { to: links.ownEmail(lang), name: t('own.email') },
    { to: links.ownNames(lang), name: t('own.names') },
    { to: links.ownData(lang), name: t('own.data') },
  ];
  return (
    <section className="section" aria-labelledby="more">
      <h2 id="more">{t('own.more')}</h2>
      <ul className="plain-list">
        {places.map(({ to, name, says }) => (
          <li key={to}>
            <Link className="inline-flex min-h-11 items-center" to={to}>
              <bdi>{name}</bdi>
            </Link>
            {says && <p className="where">{says}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
