import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ListSearch } from '~/components/list-search';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { SavedNotice } from '~/components/saved-notice';
import { ThesaurusTable } from '~/features/taxonomy/administration/components/thesaurus-table';
import { listThesaurus } from '~/features/taxonomy/administration/thesaurus.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { requirePermission } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requirePermission(request, 'taxonomy.administer');
  const title = translator(requireLocale(params), 'vocabulary')('thesaurus.title');
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const list = await listThesaurus(actor, asked);
  if (!list) throw new Response(null, { status: 404 });
  return { page: { title, indexed: false }, list };
}

export const meta = pageMeta;

export default function ThesaurusPage() {
  const { list } = useLoaderData<typeof loader>();
  const { t } = useTranslation('vocabulary');
  const locale = useLocale();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        crumb={<Link to={links.adminTerms(locale)}>{t('title')}</Link>}
        title={t('thesaurus.title')}
        lead={t('thesaurus.lead')}
      >
        {search.has('removed') && <SavedNotice>{t('thesaurus.removed')}</SavedNotice>}
        <ListSearch q={list.q} label={t('thesaurus.word')} submit={t('thesaurus.search')} />
      </PageHead>
      <div className="bar">
        <span data-total={list.total}>{t('thesaurus.total', { count: list.total })}</span>
        <Link className="button" to={links.adminEntryNew(locale)}>
          {t('thesaurus.add')}
        </Link>
      </div>
      {list.total === 0 ? (
        <p className="py-4">{t('thesaurus.none')}</p>
      ) : (
        <ThesaurusTable entries={list.entries} />
      )}
      <Pagination page={list.page} pages={list.pages} />
    </>
  );
}
