import { Form, Link, NavLink, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links, sameIn } from '~/i18n/links';
import { localeName, locales } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import type { Viewer } from '~/platform/auth/viewer';

/** The frame of every page: woven band, header, main, footer. */
export function SiteShell({
  viewer,
  children,
}: {
  viewer: Viewer | null;
  children: React.ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip" href="#main">
        {t('skipToContent')}
      </a>
      <div className="woven" aria-hidden="true" />
      <header className="wrap site-header">
        <QuickExit />
        <Link className="brand" to={links.home(useLocale())}>
          Tejido
        </Link>
        <MainNavigation />
        {viewer && <OwnPlaces viewer={viewer} />}
        <Tools viewer={viewer} />
      </header>
      <main className="wrap" id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}

function MainNavigation() {
  const { t } = useTranslation();
  const locale = useLocale();
  const places = [
    [links.directory(locale), t('nav.directory')],
    [links.coverage(locale), t('nav.coverage')],
    [links.countries(locale), t('nav.countries')],
    [links.resources(locale), t('nav.resources')],
    [links.about(locale), t('nav.about')],
  ] as const;
  return (
    <nav className="site-nav" aria-label={t('nav.label')}>
      {places.map(([to, name]) => (
        <NavLink key={to} to={to}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}

function Tools({ viewer }: { viewer: Viewer | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const location = useLocation();
  return (
    <div className="tools">
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <a key={other} href={sameIn(other, location)} lang={other} hrefLang={other}>
            {localeName(other)}
          </a>
        ))}
      {!viewer && <Link to={links.login(locale)}>{t('nav.login')}</Link>}
    </div>
  );
}

/**
 * Leaves the portal at once. It is a link, so that it works everywhere, and for keyboard users the first one
 * after the skip link. With JavaScript it replaces the current page in the browser's history.
 */
function QuickExit() {
  const { t } = useTranslation();
  return (
    <a
      className="exit"
      href={links.exit()}
      rel="noreferrer nofollow"
      onClick={(event) => {
        event.preventDefault();
        window.location.replace(links.exit());
      }}
    >
      {t('quickExit')}
    </a>
  );
}

/** Links to a signed-in person's own pages; a separate row on a phone. */
function OwnPlaces({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className="tools own-places">
      {viewer.canAdminister && <Link to={links.admin(locale)}>{t('nav.admin')}</Link>}
      <Link to={links.workspace(locale)}>{t('nav.workspace')}</Link>
      <Form method="post" action={links.logout(locale)} reloadDocument>
        <button className="link-button" type="submit">
          {t('nav.logout')}
        </button>
      </Form>
    </div>
  );
}

function Footer() {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>{t('footer.anonymous')}</p>
        <p>
          <Link to={links.expertise(locale)}>{t('nav.expertise')}</Link>
          {' · '}
          <Link to={links.about(locale)}>{t('nav.about')}</Link>
          {' · '}
          <Link to={links.safety(locale)}>{t('nav.safety')}</Link>
          {' · '}
          <Link to={links.privacy(locale)}>{t('nav.privacy')}</Link>
        </p>
      </div>
    </footer>
  );
}
