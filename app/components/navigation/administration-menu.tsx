import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { administration, type WaitingCounts } from './administration';

/** The pages of the administration in four groups, with how much waits for a decision; folded on a phone. */
export function AdministrationMenu({ waiting }: { waiting: WaitingCounts }) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const total = Object.values(waiting).reduce((sum, count) => sum + count, 0);
  return (
    <nav className="side" aria-label={t('nav.label')}>
      <details className="fold">
        <summary>
          {t('nav.all')} {total > 0 && <b>{t('nav.waiting', { count: total })}</b>}
        </summary>
        <ul>
          <li>
            <NavLink to={links.admin(locale)} end>
              {t('nav.overview')}
            </NavLink>
          </li>
        </ul>
        {administration.map(({ name, pages }) => (
          <div key={name}>
            {/* i18n keys: admin:nav.group.*, admin:nav.* */}
            <h2>{t(`nav.group.${name}`)}</h2>
            <ul>
              {pages.map((page) => (
                <li key={page.name}>
                  <NavLink to={page.to(locale)}>
                    {t(`nav.${page.name}`)}
                    {page.waiting && waiting[page.waiting] > 0 && (
                      <b>
                        <span className="sr-only">{t('nav.waits')} </span>
                        {waiting[page.waiting]}
                      </b>
                    )}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </nav>
  );
}
