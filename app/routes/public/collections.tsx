import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { CollectionList } from '~/features/library/collections/components/collection-list';
import { listCollections } from '~/features/library/collections/collections.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const collections = await listCollections(await readActor(request), locale);
  const t = translator(locale, 'collections');
  return { page: { title: t('title'), description: t('lead') }, collections };
}

export const meta = pageMeta;

export default function CollectionsPage() {
  const { collections } = useLoaderData<typeof loader>();
  const { t } = useTranslation('collections');
  return (
    <>
      <div className="page-head">
        <p className="crumbs">
          <Link to={links.resources(useLocale())}>{t('library')}</Link>
        </p>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <section aria-labelledby="results">
        <h2 className="bar font-sans text-base" id="results" data-total={collections.length}>
          {t('count', { count: collections.length })}
        </h2>
        {collections.length === 0 && <p className="py-6">{t('empty')}</p>}
        <CollectionList collections={collections} />
      </section>
    </>
  );
}
