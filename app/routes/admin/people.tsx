import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ListSearch } from '~/components/list-search';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { peopleQuery } from '~/features/identity/accounts.schema';
import { PeopleList } from '~/features/identity/components/people-list';
import { listPeople } from '~/features/identity/people-lists.server';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = requireLocale(params);
  const actor = await requirePermission(request, 'people.administer');
  const query = peopleQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const t = translator(lang, 'admin');
  return {
    page: { title: t('people.title'), indexed: false },
    q: query.q,
    list: await listPeople(actor, query, lang),
  };
}

export const meta = pageMeta;

export default function People() {
  const { t } = useTranslation('admin');
  const { q, list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('people.title')}>
        <ListSearch q={q} label={t('people.search')} submit={t('people.submit')} />
      </PageHead>
      <div className="bar" role="status">
        {t('people.count', { count: list.total })}
      </div>
      <PeopleList people={list.people} />
      {list.total === 0 && <p className="mt-4">{t('people.none')}</p>}
      <Pagination page={list.page} pages={list.pages} />
    </>
  );
}
