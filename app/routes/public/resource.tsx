import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageMeta } from '~/components/page-meta';
import { ResourceFacts } from '~/features/resources/components/resource-facts';
import { ResourceHeader } from '~/features/resources/components/resource-header';
import { deniedResource } from '~/features/resources/denied-resource.server';
import { getResource } from '~/features/resources/resources.server';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const resource = await getResource(actor, slug, locale);
  if (!resource) throw await deniedResource(actor, 'read.organization', slug);
  const own = resource.summary?.locale === locale ? resource.summary.text : undefined;
  const description = own?.slice(0, 300);
  return {
    page: {
      title: resource.title.text,
      indexed: resource.isIndexed,
      ...(description && { description }),
    },
    resource,
  };
}

export const meta = pageMeta;

export default function ResourcePage() {
  const { resource } = useLoaderData<typeof loader>();
  const { t } = useTranslation('resources');
  return (
    <article>
      <p className="crumbs">
        <Link to={links.resources(useLocale())}>{t('title')}</Link>
      </p>
      <div className="py-4">
        <ResourceHeader resource={resource} />
      </div>
      <section className="section">
        <h2>{t('facts.title')}</h2>
        <ResourceFacts resource={resource} />
      </section>
    </article>
  );
}
