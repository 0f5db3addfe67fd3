import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { isolated } from '~/i18n/isolated';
import { calendarDate, joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { publishedIso, publishedText } from '../published-date';
import type { ResourceView } from '../resources.server';

/** The metadata of a resource; taxonomy terms link to a search of the library. */
export function ResourceFacts({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation('resources');
  const locale = useLocale();
  const {
    organization,
    languages,
    countries,
    expertise,
    populations,
    stages,
    reviewOn,
    published,
  } = resource;
  return (
    <dl className="facts">
      <dt>{t('facts.organization')}</dt>
      <dd>
        <Link to={links.organization(locale, organization.slug)}>
          <OwnName of={organization} />
        </Link>
      </dd>
      <Authors resource={resource} />
      <dt>{t('facts.languages')}</dt>
      <dd>{joined(locale, languages)}</dd>
      {countries.length > 0 && (
        <>
          <dt>{t('facts.countries')}</dt>
          <dd>
            <Links
              items={countries.map(({ code, name }) => ({
                key: code,
                to: links.country(locale, code),
                name: { text: name, locale },
              }))}
            />
          </dd>
        </>
      )}
      {expertise.length > 0 && (
        <>
          <dt>{t('facts.expertise')}</dt>
          <dd>
            <Links items={expertise.map((one) => termLink('expertise', one, locale))} />
          </dd>
        </>
      )}
      {populations.length > 0 && (
        <>
          <dt>{t('facts.populations')}</dt>
          <dd>
            <Links items={populations.map((one) => termLink('population', one, locale))} />
          </dd>
        </>
      )}
      {stages.length > 0 && (
        <>
          <dt>{t('facts.stages')}</dt>
          <dd>
            <Links items={stages.map((one) => termLink('stage', one, locale))} />
          </dd>
        </>
      )}
      {published && (
        <>
          <dt>{t('facts.published')}</dt>
          <dd>
            <time dateTime={publishedIso(published)}>{publishedText(locale, published)}</time>
          </dd>
        </>
      )}
      {reviewOn && (
        <>
          <dt>{t('facts.review')}</dt>
          <dd>
            <time dateTime={reviewOn.toISOString().slice(0, 10)}>
              {calendarDate(locale, reviewOn)}
            </time>
          </dd>
        </>
      )}
    </dl>
  );
}

/** The authors, if any are named besides the owner, and the license. */
function Authors({ resource: { authors, otherAuthors, licence } }: { resource: ResourceView }) {
  const { t } = useTranslation(['resources', 'sharing']);
  const locale = useLocale();
  return (
    <>
      {authors.length + otherAuthors.length > 0 && (
        <>
          <dt>{t('facts.authors')}</dt>
          <dd>
            <Links
              items={authors.map(({ slug, name, nameLocale }) => ({
                key: slug,
                to: links.organization(locale, slug),
                name: { text: name, locale: nameLocale },
              }))}
            />
            {otherAuthors.map(isolated).join(' · ')}
          </dd>
        </>
      )}
      {licence && (
        <>
          <dt>{t('facts.licence')}</dt>
          <dd>{t(`sharing:licence.${licence}`) /* i18n keys: sharing:licence.* */}</dd>
        </>
      )}
    </>
  );
}

interface NamedLink {
  key: string;
  to: string;
  name: { text: string; locale: string };
}

function termLink(
  facet: 'expertise' | 'population' | 'stage',
  { slug, name }: ResourceView['expertise'][number],
  locale: string,
): NamedLink {
  return { key: slug, to: links.resources(locale, { [facet]: slug }), name };
}

function Links({ items }: { items: readonly NamedLink[] }) {
  return (
    <ul className="tags">
      {items.map(({ key, to, name }) => (
        <li key={key}>
          <Link className="inline-flex items-center min-h-11" to={to}>
            <Foreign value={name} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
