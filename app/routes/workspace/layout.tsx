import { Link, Outlet, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubNavigation } from '~/components/sub-navigation';
import { exactDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Viewer } from '~/platform/auth/viewer';

// Each child route checks permissions itself, because this one does not run when only a child's data is requested.
export const handle = { hydrate: true };

export default function WorkspaceLayout() {
  const { t } = useTranslation(['workspace', 'factors']);
  const viewer = useRouteLoaderData<{ viewer: Viewer | null }>('root')?.viewer;
  const lang = useLocale();
  return (
    <>
      {!viewer?.mustSetUp && (
        <SubNavigation
          label={t('nav.label')}
          places={[
            { to: links.workspace(lang), name: t('nav.overview'), exact: true },
            { to: links.ownResources(lang), name: t('nav.resources') },
            { to: links.ownCollections(lang), name: t('nav.collections') },
            { to: links.account(lang), name: t('nav.account') },
          ]}
        />
      )}
      {viewer?.secondFactorDue && !viewer.mustSetUp && (
        <p className="notice mt-3">
          <Link to={links.secondFactors(lang)}>
            {t('factors:due', { date: exactDate(lang, new Date(viewer.secondFactorDue)) })}
          </Link>
        </p>
      )}
      <Outlet />
    </>
  );
}
