import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { OwnThreats } from '../safety.server';

/** Notices about which of a person's own organizations are hidden for safety or at raised risk. */
export function OwnThreatNotices({ threats }: { threats: OwnThreats }) {
  const { t } = useTranslation('protection');
  const locale = useLocale();
  return (
    <>
      {threats.hiddenForSafety.map(({ slug, name, canAct }) => (
        <div className="notice notice-warn mt-4" key={slug}>
          <p>{t('own.hidden', { name })}</p>
          {canAct ? (
            <p>
              <Link
                className="inline-flex min-h-11 items-center"
                to={links.ownSafety(locale, slug)}
              >
                {t('own.undo')}
              </Link>
            </p>
          ) : (
            <p>{t('own.ask')}</p>
          )}
        </div>
      ))}
      {threats.atRisk.map(({ slug, name, canAct }) => (
        <div className="notice mt-4" key={slug}>
          <p>{t('own.atRisk', { name })}</p>
          {canAct && (
            <p>
              <Link
                className="inline-flex min-h-11 items-center"
                to={links.ownSafety(locale, slug)}
              >
                {t('own.see')}
              </Link>
            </p>
          )}
        </div>
      ))}
    </>
  );
}
