import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SavedNotice } from '~/components/saved-notice';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

const outcomes = ['sent', 'week', 'nobody', 'archived'] as const;

/** The outcome of the last action in the list. */
export function FreshnessNotice() {
  const { t } = useTranslation('freshness');
  const locale = useLocale();
  const [search] = useSearchParams();
  const outcome = outcomes.find((one) => one === search.get('outcome'));
  const about = search.get('about') ?? '';
  if (!outcome) return null;
  return (
    <SavedNotice key={`${outcome} ${about}`}>
      {/* i18n keys: freshness:outcome.* */}
      {t(`outcome.${outcome}`)}{' '}
      {/^[a-z0-9-]+$/.test(about) && (
        <Link to={links.adminOrganization(locale, about)}>{t('outcome.open')}</Link>
      )}
    </SavedNotice>
  );
}
