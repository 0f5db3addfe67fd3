import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

/** In the workspace: the person's organizations that have unanswered corrections. */
export function CorrectionAsks({
  waiting,
}: {
  waiting: readonly { slug: string; name: string; count: number }[];
}) {
  const { t } = useTranslation('corrections');
  const locale = useLocale();
  if (waiting.length === 0) return null;
  return (
    <ul className="plain-list">
      {waiting.map(({ slug, name, count }) => (
        <li key={slug}>
          <p>{t('asks.waiting', { count, name })}</p>
          <Link
            className="inline-flex items-center min-h-11"
            to={links.ownCorrections(locale, slug)}
          >
            {t('asks.open')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
