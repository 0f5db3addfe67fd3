import type { LinksFunction } from '@remix-run/node';
import { Outlet, useRouteLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { places } from '~/components/navigation/areas';
import { PlacesRow } from '~/components/navigation/places-row';
import { workspaceStyles } from '~/components/styles';
import { useLocale } from '~/i18n/use-locale';
import type { Viewer } from '~/platform/auth/viewer';

// Each child route checks permissions itself, because this one does not run when only a child's data is requested.
export const handle = { hydrate: true };
export const links: LinksFunction = workspaceStyles;

export default function WorkspaceLayout() {
  const { t } = useTranslation('workspace');
  const viewer = useRouteLoaderData<{ viewer: Viewer | null }>('root')?.viewer;
  const lang = useLocale();
  return (
    <>
      {!viewer?.mustSetUp && (
        <PlacesRow
          label={t('nav.label')}
          places={places.map(({ name, to, exact }) => ({
            to: to(lang),
            name: t(`nav.${name}`), // i18n keys: workspace:nav.*
            exact,
          }))}
        />
      )}
      <Outlet />
    </>
  );
}
