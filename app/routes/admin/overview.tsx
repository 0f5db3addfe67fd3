import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { getNetworkFigures } from '~/features/identity/network-figures.server';
import { countNetworkTranslations } from '~/features/organizations/translations/network-translations.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'network.figures');
  const t = translator(lang, 'admin');
  return {
    page: { title: t('overview.title'), indexed: false },
    figures: {
      ...(await getNetworkFigures(actor)),
      translations: (await countNetworkTranslations(actor)).texts,
    },
  };
}

export const meta = pageMeta;

export default function AdminOverview() {
  const { t } = useTranslation('admin');
  const lang = useLocale();
  const { figures } = useLoaderData<typeof loader>();
  const rows = [
    { to: links.adminOrganizations(lang), name: t('overview.organizations'), key: 'organizations' },
    {
      to: links.adminFreshness(lang, { state: 'never' }),
      name: t('overview.unverified'),
      key: 'unverified',
    },
    { to: links.adminTranslations(lang), name: t('overview.translations'), key: 'translations' },
    { to: links.adminPeople(lang), name: t('overview.people'), key: 'people' },
    { to: links.adminInvitations(lang), name: t('overview.waiting'), key: 'waiting' },
    { to: links.adminRecoveries(lang), name: t('overview.recoveries'), key: 'recoveries' },
  ] as const;
  return (
    <>
      <PageHead title={t('overview.title')} lead={t('overview.lead')}>
        <p>
          <Link className="inline-flex min-h-11 items-center" to={links.adminIncident(lang)}>
            {t('overview.incident')}
          </Link>
        </p>
      </PageHead>
      <ul className="plain-list max-w-2xl">
        {rows.map(({ to, name, key }) => (
          <li key={key} className="flex items-baseline gap-4">
            <Link to={to}>{name}</Link>
            <span className="count">{figures[key]}</span>
          </li>
        ))}
        {figures.failedMail > 0 && (
          <li className="flex items-baseline gap-4">
            <Link to={links.adminMail(lang)} className="old">
              {t('overview.failedMail')}
            </Link>
            <span className="count">{figures.failedMail}</span>
          </li>
        )}
      </ul>
    </>
  );
}
