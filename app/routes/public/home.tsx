import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/components/page-head';
import { pageMeta } from '~/components/page-meta';
import { Corridor } from '~/features/directory/components/corridor';
import { SearchForm } from '~/features/directory/components/search-form';
import { readFrontPage } from '~/features/directory/front-page.server';
import { ResourceList } from '~/features/library/search/components/resource-list';
import { listNewestResources } from '~/features/library/resources/resources.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const [front, newest] = await Promise.all([
    readFrontPage(actor, locale),
    listNewestResources(actor, 3, locale),
  ]);
  const t = translator(locale, 'home');
  return { page: { title: t('name'), description: t('lead') }, ...front, newest };
}

export const meta = pageMeta;

export default function HomePage() {
  const { numbers, stages, newest } = useLoaderData<typeof loader>();
  const { t } = useTranslation('home');
  const locale = useLocale();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <SearchForm />
        <ul className="tags mt-4">
          <li>
            <Link to={links.directory(locale)}>
              {t('numbers.organizations', { count: numbers.organizations })}
            </Link>
          </li>
          <li>
            <Link to={links.countries(locale)}>
              {t('numbers.countries', { count: numbers.countries })}
            </Link>
          </li>
          <li>{t('numbers.languages', { count: numbers.languages })}</li>
          <li>
            <Link to={links.coverage(locale)}>{t('numbers.coverage')}</Link>
          </li>
        </ul>
      </PageHead>
      <section className="section">
        <h2>{t('corridor.title')}</h2>
        <p>{t('corridor.lead')}</p>
        <Corridor stages={stages} />
      </section>
      {newest.length > 0 && (
        <section className="section">
          <h2>{t('resources.title')}</h2>
          <ResourceList resources={newest} />
          <p className="mt-2">
            <Link to={links.resources(locale)}>{t('resources.all')}</Link>
          </p>
        </section>
      )}
      <section className="section">
        <h2>{t('why.title')}</h2>
        <p>{t('why.text')}</p>
        <p className="mt-2">
          <Link to={links.about(locale)}>{t('why.more')}</Link>
        </p>
      </section>
    </>
  );
}
