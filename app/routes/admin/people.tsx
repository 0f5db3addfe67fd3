import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
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
        <Form className="ask" role="search" autoComplete="off" key={q}>
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={q}
            aria-label={t('people.search')}
            placeholder={t('people.search')}
          />
          <button className="button" type="submit">
            {t('people.submit')}
          </button>
        </Form>
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
