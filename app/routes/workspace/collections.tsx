import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { SavedNotice } from '~/components/saved-notice';
import { changeItems } from '~/features/library/collections/collection-items.server';
import { addSchema } from '~/features/library/collections/collections.schema';
import { listOwnCollections } from '~/features/library/collections/collections.server';
import { Curator } from '~/features/library/collections/components/collection-list';
import { getResource } from '~/features/library/resources/resources.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { denied } from '~/platform/auth/denied.server';
import { requireActor } from '~/platform/auth/guard.server';
import { canSomewhere } from '~/platform/auth/permissions';
import { readSubmission } from '~/platform/http/submission.server';

/**
 * Requires somebody who may curate collections: people of an organization in its name, administrators in the
 * network's.
 */
async function requireCurator(request: Request) {
  const actor = await requireActor(request);
  if (
    !canSomewhere(actor, 'collection.curate') &&
    !canSomewhere(actor, 'collection.curate-network')
  )
    throw denied(actor, 'collection.curate');
  return actor;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireCurator(request);
  const add = new URL(request.url).searchParams.get('add') ?? '';
  const resource = add ? await getResource(actor, add, locale) : null;
  return {
    page: { title: translator(locale, 'collections')('own.title'), indexed: false },
    collections: await listOwnCollections(actor, locale),
    adding: resource && { slug: resource.slug, title: resource.title },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireCurator(request);
  const submission = await readSubmission(request, addSchema);
  if (submission.status !== 'success') throw new Response(null, { status: 400 });
  const { collection, resource } = submission.value;
  const outcome = await changeItems(actor, collection, { do: 'add', resource });
  if (outcome === 'not-found') throw new Response(null, { status: 404 });
  if (outcome !== 'done') throw new Response(null, { status: 400 });
  return redirect(links.editCollection(locale, collection, { saved: '1' }), 303);
}

export const meta = pageMeta;

export default function OwnCollectionsPage() {
  const { collections, adding } = useLoaderData<typeof loader>();
  const { t } = useTranslation('collections');
  const [search] = useSearchParams();
  const locale = useLocale();
  return (
    <>
      <PageHead
        title={adding ? t('own.adding') : t('own.title')}
        lead={adding ? <Foreign value={adding.title} /> : t('own.lead')}
      >
        {search.has('removed') && <SavedNotice>{t('own.removed')}</SavedNotice>}
        <p className="actions mt-4">
          <Link className="button" to={links.newCollection(locale)}>
            {t('own.new')}
          </Link>
          <Link to={links.collections(locale)}>{t('own.all')}</Link>
        </p>
      </PageHead>
      {collections.length === 0 && <p className="py-6">{t('own.empty')}</p>}
      <ol className="results">
        {collections.map((collection) => (
          <li key={collection.slug} data-result={collection.slug}>
            <h2>
              <Link to={links.editCollection(locale, collection.slug)}>
                <Foreign value={collection.title} />
              </Link>
            </h2>
            <Curator collection={collection} />
            {adding && (
              <Form method="post">
                <input type="hidden" name="collection" value={collection.slug} />
                <button
                  className="button button-quiet"
                  name="resource"
                  value={adding.slug}
                  aria-label={t('own.addNamed', { title: collection.title.text })}
                >
                  {t('own.add')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
