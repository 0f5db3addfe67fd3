import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links, sameIn } from '~/i18n/links';
import { localeName, locales, type Locale } from '~/i18n/locale';
import { useLocale } from '~/i18n/use-locale';
import type { Viewer } from '~/platform/auth/viewer';
import { KeepAndGo } from '../keep-and-go';
import { useLongForm } from '../use-long-form';
import { areas, currentArea } from './areas';
import { Mark } from './mark';

const MENU = 'menu';

/** The header of every page: brand, main areas, a signed-in person's own space, the other languages, quick exit. */
export function SiteHeader({ viewer }: { viewer: Viewer | null }) {
  return (
    <header className="wrap top">
      <QuickExit />
      <Link className="brand" to={links.home(useLocale())}>
        <Mark />
        Tejido
      </Link>
      <Menu viewer={viewer} />
      <Tools viewer={viewer} />
    </header>
  );
}

/**
 * The main areas. On a phone it is a popover, which opens without JavaScript and has a line about each area; in a browser
 * without popovers it is open.
 */
function Menu({ viewer }: { viewer: Viewer | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { pathname } = useLocation();
  return (
    // React 18 does not know the attribute.
    <nav className="menu" id={MENU} aria-label={t('nav.label')} {...{ popover: 'auto' }}>
      {areas.map((area) => (
        // i18n keys: common:nav.areas.*, common:nav.about.*
        <Link
          key={area.name}
          to={area.pages[0].to(locale)}
          aria-current={currentArea(area, pathname, locale)}
        >
          {t(`nav.areas.${area.name}`)} <small>{t(`nav.about.${area.name}`)}</small>
        </Link>
      ))}
      {viewer && !viewer.mustSetUp && (
        <>
          <Link className="also" to={links.workspace(locale)}>
            {t('nav.workspace')}
          </Link>
          <Link className="also" to={links.account(locale)}>
            {t('nav.account')}
          </Link>
        </>
      )}
    </nav>
  );
}

function Tools({ viewer }: { viewer: Viewer | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const location = useLocation();
  const isIn = (to: string) => (location.pathname.startsWith(to) ? 'true' : undefined);
  const [workspace, admin] = [links.workspace(locale), links.admin(locale)];
  return (
    <div className="tools">
      <button className="menu-button" type="button" {...{ popovertarget: MENU }}>
        {t('nav.menu')}
      </button>
      {viewer?.canAdminister && (
        <Link to={admin} aria-current={isIn(admin)}>
          {t('nav.admin')}
        </Link>
      )}
      {viewer && (
        <Link
          className={viewer.canAdminister ? 'wide' : undefined}
          to={workspace}
          aria-current={isIn(workspace)}
        >
          {t('nav.workspace')}
        </Link>
      )}
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <LanguageSwitch key={other} other={other} to={sameIn(other, location)} />
        ))}
      {!viewer && <Link to={links.login(locale)}>{t('nav.login')}</Link>}
    </div>
  );
}

/** The same page in another language; a long form is taken along, by a button that looks like a link. */
function LanguageSwitch({ other, to }: { other: Locale; to: string }) {
  if (useLongForm())
    return (
      <KeepAndGo to={to} lang={other}>
        {localeName(other)}
      </KeepAndGo>
    );
  return (
    <a href={to} lang={other} hrefLang={other}>
      {localeName(other)}
    </a>
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
