import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '~/components/foreign';
import { sameIn } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';
import { localeNameIn } from '~/i18n/names';
import { useLocale } from '~/i18n/use-locale';

/**
 * Note for readers below a text: it is not available in their language, or it is an outdated translation,
 * with a link to the original.
 */
export function TextNote({ text, behind }: { text: LocalText | null; behind: Locale | null }) {
  const { t } = useTranslation('organization');
  const page = useLocale();
  const location = useLocation();
  if (text && text.locale !== page)
    return <p className="hint">{t('text.missing', { language: localeNameIn(page, page) })}</p>;
  if (!text || !behind) return null;
  return (
    <p className="hint">
      {t('text.behind', { language: localeNameIn(page, behind) })}{' '}
      <Link to={sameIn(behind, location)} hrefLang={behind}>
        {t('text.original')}
      </Link>
    </p>
  );
}
