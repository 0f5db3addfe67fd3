import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AskNetwork } from '~/components/ask-network';
import { pageMeta } from '~/components/page-meta';
import { citationText } from '~/features/library/citations/citation.server';
import { citedOf } from '~/features/library/citations/cited-resource.server';
import { listCollectionsWith } from '~/features/library/collections/collections.server';
import { InCollections } from '~/features/library/collections/components/collection-list';
import { CommentSection } from '~/features/threads/comments/components/comment-list';
import { getComments } from '~/features/threads/comments/comments.server';
import { Citation } from '~/features/library/citations/components/citation';
import { pageData } from '~/features/library/citations/page-data';
import {
  EditionNotice,
  EditionSection,
} from '~/features/library/editions/components/edition-links';
import { getEditions } from '~/features/library/editions/editions.server';
import { getTitle } from '~/features/library/access/titles.server';
import { ResourceFacts } from '~/features/library/resources/components/resource-facts';
import { ResourceHeader } from '~/features/library/resources/components/resource-header';
import { Preview } from '~/features/library/files/components/preview';
import { getInside } from '~/features/library/files/inside.server';
import { listAlsoUseful } from '~/features/library/search/also-useful.server';
import { ResourceList } from '~/features/library/search/components/resource-list';
import { deniedResource } from '~/features/library/resources/denied-resource.server';
import { getResource, type ResourceView } from '~/features/library/resources/resources.server';
import { links } from '~/i18n/links';
import { requireLocale } from '~/i18n/request.server';
import { useLocale } from '~/i18n/use-locale';
import { readActor } from '~/platform/auth/guard.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const actor = await readActor(request);
  const slug = params['slug'] ?? '';
  const resource = await getResource(actor, slug, locale);
  const editions = resource && (await getEditions(actor, slug, locale));
  // Partners may see the title of a resource on request, on the page where they request it.
  if (!resource && (await getTitle(actor, slug, locale)))
    throw redirect(links.askFor(locale, slug), 303);
  if (!resource || !editions) throw await deniedResource(actor, 'read.organization', slug);
  const cited = citedOf(resource, locale);
  const own = resource.summary?.locale === locale ? resource.summary.text : undefined;
  const description = own?.slice(0, 300);
  return {
    page: {
      title: resource.title.text,
      indexed: resource.isIndexed,
      ...(description && { description }),
    },
    resource,
    editions,
    inside: resource.file && (await getInside(actor, resource.file.id)),
    collections: await listCollectionsWith(actor, resource.id, locale),
    alsoUseful: await listAlsoUseful(actor, resource.id, locale),
    comments: await getComments(actor, slug, locale),
    cited,
    citation: citationText(cited, locale),
  };
}

export const meta: MetaFunction<typeof loader> = (page) => [
  ...pageMeta(page),
  ...(page.data?.resource.isIndexed ? pageData(page.data.cited) : []),
];

export default function ResourcePage() {
  const { resource, editions, inside, citation, collections, comments, alsoUseful } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(['resources', 'library']);
  return (
    <article>
      <p className="crumbs">
        <Link to={links.resources(useLocale())}>{t('title')}</Link>
      </p>
      <div className="py-4">
        <EditionNotice editions={editions} />
        <ResourceHeader resource={resource} />
      </div>
      {inside && <Preview slug={resource.slug} inside={inside} />}
      <section className="section">
        <h2>{t('facts.title')}</h2>
        <ResourceFacts resource={resource} />
      </section>
      <EditionSection editions={editions} />
      <InCollections collections={collections} />
      {comments && <CommentSection view={comments} />}
      {alsoUseful.length > 0 && (
        <section className="section" aria-labelledby="also">
          <h2 id="also">{t('library:alsoUseful')}</h2>
          <ResourceList resources={alsoUseful} />
        </section>
      )}
      <Citation id={resource.id} slug={resource.slug} text={citation} />
      <p className="actions no-print">
        <AskNetwork about={askedAbout(resource)} />
      </p>
    </article>
  );
}

/** What fills in the form to ask the network about what a resource is about. */
function askedAbout({
  countries,
  expertise,
  populations,
}: Pick<ResourceView, 'countries' | 'expertise' | 'populations'>) {
  const slugs = (terms: readonly { slug: string }[]) => terms.map(({ slug }) => slug);
  return {
    country: countries.map(({ code }) => code),
    expertise: slugs(expertise),
    population: slugs(populations),
  };
}
