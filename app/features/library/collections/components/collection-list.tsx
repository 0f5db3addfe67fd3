import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CollectionView } from '../collections.server';

/** Collections, each with its curator and number of resources. */
export function CollectionList({ collections }: { collections: readonly CollectionView[] }) {
  const locale = useLocale();
  return (
    <ol className="results">
      {collections.map((collection) => (
        <li key={collection.slug} data-result={collection.slug}>
          <h2>
            <Link to={links.collection(locale, collection.slug)}>
              <Foreign value={collection.title} />
            </Link>
          </h2>
          <Curator collection={collection} />
          {collection.description && <Foreign as="p" value={collection.description} />}
        </li>
      ))}
    </ol>
  );
}

/** The curator of a collection, its number of resources, and its audience unless it is public. */
export function Curator({ collection }: { collection: CollectionView }) {
  const { t } = useTranslation('collections');
  const locale = useLocale();
  const { organization, count, audience } = collection;
  return (
    <p className="where">
      {organization ? (
        <Link to={links.organization(locale, organization.slug)}>
          <OwnName of={organization} />
        </Link>
      ) : (
        t('secretariat')
      )}
      {' · '}
      {t('resources', { count })}
      {/* i18n keys: collections:audience.* */}
      {audience !== 'public' && ` · ${t(`audience.${audience}`)}`}
    </p>
  );
}

/** Below a resource: the collections that it is in. */
export function InCollections({ collections }: { collections: readonly CollectionView[] }) {
  const { t } = useTranslation('collections');
  const locale = useLocale();
  if (collections.length === 0) return null;
  return (
    <section className="section" aria-labelledby="collections">
      <h2 id="collections">{t('in')}</h2>
      <ul className="plain-list">
        {collections.map(({ slug, title }) => (
          <li key={slug}>
            <Link to={links.collection(locale, slug)}>
              <Foreign value={title} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
