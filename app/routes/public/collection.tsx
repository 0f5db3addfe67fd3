import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { pageMeta } from '~/components/page-meta';
import { Curator } from '~/features/library/collections/components/collection-list';
import { deniedCollection } from '~/features/library/collections/denied-collection.server';
import { getCollection } from '~/features/library/collections/collections.server';
import { ResourceList } from '~/features/library/search/components/resource-list';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const collection = await getCollection(actor, slug, locale);
  if (!collection) throw await deniedCollection(actor, 'read.organization', slug);
  const { title, description, isIndexed } = collection;
  const own = description?.locale === locale ? description.text.slice(0, 300) : undefined;
  return {
    page: { title: title.text, indexed: isIndexed, ...(own && { description: own }) },
    collection,
  };
}

export const meta = pageMeta;

export default function CollectionPage() {
  const { collection } = useLoaderData<typeof loader>();
  const { t } = useTranslation('collections');
  const locale = useLocale();
  const { title, description, resources, can } = collection;
  return (
    <>
      <p className="crumbs">
        <Link to={links.collections(locale)}>{t('title')}</Link>
      </p>
      <div className="py-4">
        <h1>
          <Foreign value={title} />
        </h1>
        <Curator collection={collection} />
        {description && <Foreign as="p" className="whitespace-pre-line mt-3" value={description} />}
        {can.edit && (
          <p className="actions mt-3">
            <Link to={links.editCollection(locale, collection.slug)}>{t('edit.link')}</Link>
          </p>
        )}
      </div>
      <section aria-labelledby="results">
        <h2 className="bar font-sans text-base" id="results" data-total={resources.length}>
          {t('resources', { count: resources.length })}
        </h2>
        {resources.length === 0 && <p className="py-6">{t('items.none')}</p>}
        <ResourceList resources={resources} />
      </section>
    </>
  );
}
