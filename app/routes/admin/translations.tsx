import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OwnName } from '~/components/own-name';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { ToTranslate } from '~/features/organizations/translations/components/to-translate';
import { listNetworkTranslations } from '~/features/organizations/translations/network-translations.server';
import { adminListQuery } from '~/features/organizations/organizations.schema';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'network.figures');
  const title = translator(requireLocale(params), 'texts')('network.title');
  const query = adminListQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    page: { title, indexed: false },
    list: await listNetworkTranslations(actor, query.page, requireLocale(params)),
  };
}

export const meta = pageMeta;

export default function TranslationsPage() {
  const { list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('texts');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('network.title')} lead={t('network.lead')} />
      <div className="bar">
        <span data-total={list.total}>{t('network.total', { count: list.texts })}</span>
      </div>
      {list.total === 0 ? (
        <p className="py-4">{t('network.none')}</p>
      ) : (
        <ul className="plain-list">
          {list.organizations.map((one) => (
            <li key={one.slug} data-result={one.slug}>
              <Link to={links.adminOrganization(locale, one.slug)}>
                <OwnName of={one} />
              </Link>
              <ToTranslate gaps={one.gaps} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={list.page} pages={list.pages} />
    </>
  );
}
