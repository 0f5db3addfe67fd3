import { Outlet } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PlacesRow } from '~/components/navigation/places-row';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';

// Each child route checks permissions itself, because this one does not run when only a child's data is requested.
export const handle = { hydrate: true };
export { adminStyles as links } from '~/components/styles';

export default function AdminLayout() {
  const { t } = useTranslation('admin');
  const lang = useLocale();
  return (
    <>
      <PlacesRow
        label={t('nav.label')}
        places={[
          { to: links.admin(lang), name: t('nav.overview'), exact: true },
          { to: links.adminOrganizations(lang), name: t('nav.organizations') },
          { to: links.adminFreshness(lang), name: t('nav.freshness') },
          { to: links.adminJoining(lang), name: t('nav.joining') },
          { to: links.adminContinuity(lang), name: t('nav.continuity') },
          { to: links.adminPeople(lang), name: t('nav.people') },
          { to: links.adminInvitations(lang), name: t('nav.invitations') },
          { to: links.adminTerms(lang), name: t('nav.terms') },
          { to: links.adminRisk(lang), name: t('nav.risk') },
          { to: links.adminMail(lang), name: t('nav.mail') },
          { to: links.adminComments(lang), name: t('nav.comments') },
          { to: links.adminAudit(lang), name: t('nav.audit') },
        ]}
      />
      <Outlet />
    </>
  );
}
