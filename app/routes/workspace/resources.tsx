import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Pagination } from '~/components/pagination';
import { SavedNotice } from '~/components/saved-notice';
import { OwnResources } from '~/features/library/resources/components/own-resources';
import { WaitingFiles } from '~/features/library/files/components/received-file';
import { listOthersWaiting } from '~/features/library/files/received-view.server';
import { listOwnResources } from '~/features/library/resources/editing.server';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { listStorage } from '~/features/library/files/quota.server';
import { sortedByName } from '~/i18n/alphabet';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { fileSize } from '~/i18n/sizes';
import { useLocale } from '~/i18n/use-locale';
import { requireActor } from '~/platform/auth/guard.server';
import { can } from '~/platform/auth/permissions';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await requireActor(request);
  const { page: asked } = parseResourceQuery(new URL(request.url).searchParams);
  const own = await listOwnResources(actor, asked, locale);
  const waiting = await listOthersWaiting(actor, undefined);
  const storage = await listStorage(actor);
  const title = translator(locale, 'sharing')('own.title');
  return {
    page: { title, indexed: false },
    own,
    storage: sortedByName(locale, storage, ({ name }) => name),
    waiting,
    canShare: actor.memberships.length > 0,
    // Organizations whose library the reader may export.
    exported: sortedByName(
      locale,
      actor.memberships
        .filter(({ organizationId }) => can(actor, 'library.export', organizationId))
        .map(({ slug, name }) => ({ slug, name })),
      ({ name }) => name,
    ),
  };
}

export const meta = pageMeta;

export default function OwnResourcesPage() {
  const { own, canShare, exported, storage, waiting } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['sharing', 'library']);
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('own.title')} lead={canShare ? t('own.lead') : t('own.noOrganization')}>
        {canShare && (
          <p className="actions mt-4">
            <Link className="button" to={links.newResource(locale)}>
              {t('own.share')}
            </Link>
            <Link className="inline-flex items-center min-h-11" to={links.requests(locale)}>
              {t('own.requests')}
            </Link>
          </p>
        )}
        {storage.map(({ slug, name, used, most }) => (
          <p key={slug} className="hint mt-3">
            {t('own.storage', {
              organization: name,
              used: fileSize(locale, used),
              most: fileSize(locale, most),
            })}
          </p>
        ))}
        <WaitingFiles files={waiting} />
        <Saved />
      </PageHead>
      <section aria-labelledby="results">
        <h2 className="bar font-sans text-base" id="results" data-total={own.total}>
          {t('own.count', { count: own.total })}
        </h2>
        {own.total === 0 && canShare && <p className="py-6">{t('own.empty')}</p>}
        <OwnResources resources={own.results} />
        <Pagination page={own.page} pages={own.pages} />
        {exported.map(({ slug, name }) => (
          <p key={slug}>
            <a className="inline-flex items-center min-h-11" href={links.libraryFile(locale, slug)}>
              {t('library:export', { name })}
            </a>
          </p>
        ))}
      </section>
    </>
  );
}

function Saved() {
  const { own } = useLoaderData<typeof loader>();
  const { t } = useTranslation('sharing');
  const [search] = useSearchParams();
  const locale = useLocale();
  if (search.has('withdrawn')) return <SavedNotice>{t('own.withdrawn')}</SavedNotice>;
  const saved = own.results.find(({ slug }) => slug === search.get('saved'));
  if (!saved) return null;
  return (
    <SavedNotice>
      {t('own.saved')}{' '}
      <Link to={links.resource(locale, saved.slug)}>
        <bdi>{saved.title.text}</bdi>
      </Link>
    </SavedNotice>
  );
}
