import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { DiscussionList, GroupList } from '~/features/groups/components/group-list';
import { listGroups, listNetworkDiscussions } from '~/features/groups/group-page.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';
import { canSomewhere } from '~/platform/auth/permissions';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'read.network');
  const locale = requireLocale(params);
  return {
    page: { title: translator(locale, 'groups')('title'), indexed: false },
    groups: await listGroups(actor, locale),
    discussions: await listNetworkDiscussions(actor, locale),
    hasLeft: new URL(request.url).searchParams.has('left'),
    canFound: canSomewhere(actor, 'group.take-part'),
  };
}

export const meta = pageMeta;

export default function GroupsPage() {
  const { groups, discussions, hasLeft, canFound } = useLoaderData<typeof loader>();
  const { t } = useTranslation('groups');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')} lead={groups.length === 0 ? t('none') : t('lead')}>
        {hasLeft && <SavedNotice>{t('left')}</SavedNotice>}
      </PageHead>
      {canFound && (
        <p className="actions">
          <Link className="button" to={links.newGroup(locale)}>
            {t('new')}
          </Link>
        </p>
      )}
      <GroupList groups={groups} />
      <section className="section" aria-labelledby="network">
        <h2 id="network">{t('network')}</h2>
        {canFound && (
          <p>
            <Link className="inline-flex min-h-11 items-center" to={links.discuss(locale)}>
              {t('startNetwork')}
            </Link>
          </p>
        )}
        <DiscussionList discussions={discussions} />
      </section>
    </>
  );
}
