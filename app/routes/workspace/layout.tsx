import { Outlet } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubNavigation } from '~/components/sub-navigation';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

// Each page below guards for itself: this one is not asked when only a page's data is.
export const handle = { hydrate: true };

export default function WorkspaceLayout() {
  const { t } = useTranslation('workspace');
  const lang = useLocale();
  return (
    <>
      <SubNavigation
        label={t('nav.label')}
        places={[
          { to: links.workspace(lang), name: t('nav.overview'), exact: true },
          { to: links.ownResources(lang), name: t('nav.resources') },
          { to: links.account(lang), name: t('nav.account') },
        ]}
      />
      <Outlet />
    </>
  );
}
