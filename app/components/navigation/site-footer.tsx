import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Viewer } from '~/platform/auth/viewer';
import { columns } from './areas';

/** The footer of every page: the whole site in columns, and the way out for who signed in. */
export function SiteFooter({ viewer }: { viewer: Viewer | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <footer className="foot">
      <div className="wrap">
        <nav className="foot-nav" aria-label={t('nav.whole')}>
          {columns.map(({ column, pages }) => (
            <div key={column}>
              {/* i18n keys: common:nav.columns.*, common:nav.pages.* */}
              <h2>{t(`nav.columns.${column}`)}</h2>
              <ul>
                {pages.map(({ name, to }) => (
                  <li key={name}>
                    <Link to={to(locale)}>{t(`nav.pages.${name}`)}</Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p>{t('footer.anonymous')}</p>
        {viewer && (
          <Form method="post" action={links.logout(locale)} reloadDocument>
            <button className="link-button" type="submit">
              {t('nav.logout')}
            </button>
          </Form>
        )}
      </div>
    </footer>
  );
}
