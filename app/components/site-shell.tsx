import { useTranslation } from 'react-i18next';
import type { Viewer } from '~/platform/auth/viewer';
import { SiteFooter } from './navigation/site-footer';
import { SiteHeader } from './navigation/site-header';

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
      <SiteHeader viewer={viewer} />
      <main className="wrap" id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter viewer={viewer} />
    </>
  );
}
