import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { SuccessionAsk } from '../stewards.server';

/** In the workspace: the person's organizations that have too few active administrators. */
export function SuccessionAsks({ asks }: { asks: readonly SuccessionAsk[] }) {
  const { t } = useTranslation('succession');
  const locale = useLocale();
  if (asks.length === 0) return null;
  return (
    <ul className="plain-list">
      {asks.map(({ slug, name, state, canAppoint }) => (
        <li key={slug}>
          {/* i18n keys: succession:asks.* */}
          <p>{t(`asks.${state}`, { name })}</p>
          {canAppoint ? (
            <Link
              className="inline-flex items-center min-h-11"
              to={links.ownContinuity(locale, slug)}
            >
              {t('asks.appoint')}
            </Link>
          ) : (
            <p className="hint">{t('asks.tell')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
