import { Link, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Viewer } from '~/platform/auth/viewer';

/** Until when the reader must set up a second factor, if they must and have none yet. */
export function SecondFactorDue() {
  const { t } = useTranslation('factors');
  const viewer = useRouteLoaderData<{ viewer: Viewer | null }>('root')?.viewer;
  const lang = useLocale();
  if (!viewer?.secondFactorDue || viewer.mustSetUp) return null;
  return (
    <p className="notice mt-4">
      <Link to={links.secondFactors(lang)}>
        {t('due', { date: exactDate(lang, new Date(viewer.secondFactorDue)) })}
      </Link>
    </p>
  );
}
