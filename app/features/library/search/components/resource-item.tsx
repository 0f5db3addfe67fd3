import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign, LanguageLabel } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import { beginningOf } from '~/platform/whole-words';
import type { ResourceListing } from '../listing';
import type { Snippet } from '../snippet';
import { useFileWeight } from '../../files/components/use-file-weight';
import { VisibilityLabel } from '../../resources/components/visibility-label';

/** A resource in a list: its title, type and organization, and its summary or a passage that matches. */
export function ResourceItem({ resource }: { resource: ResourceListing }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const { slug, title, summary, visibility } = resource;
  const own = title.locale === locale;
  return (
    <li data-result={slug}>
      <h3>
        <Link to={links.resource(locale, slug)} lang={own ? undefined : title.locale}>
          <bdi>{title.text}</bdi>
        </Link>{' '}
        {!own && <LanguageLabel locale={title.locale} />}
      </h3>
      <p className="where">
        <What resource={resource} /> <VisibilityLabel visibility={visibility} />
      </p>
      {resource.isPastReview && <p className="old">{t('pastReviewShort')}</p>}
      {resource.alsoIn.length > 0 && (
        <p className="hint">{t('alsoIn', { languages: joined(locale, resource.alsoIn) })}</p>
      )}
      {resource.snippet ? (
        <Passage slug={slug} snippet={resource.snippet} />
      ) : (
        summary && (
          <Foreign as="p" value={{ ...summary, text: beginningOf(summary.text, MOST_LETTERS) }} />
        )
      )}
    </li>
  );
}

/** The passage of a file that matches the question, with a link to its page. */
function Passage({
  slug,
  snippet: { place, position, locale: written, parts },
}: {
  slug: string;
  snippet: Snippet;
}) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  return (
    <p>
      <Link to={links.reading(locale, slug, { page: position })}>
        {t(`place.${place.unit}`, { ...place }) /* i18n keys: library:place.* */}
      </Link>
      {': '}
      <q lang={written && written !== locale ? written : undefined}>
        {parts.map(({ text, matched }, index) =>
          matched ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </q>
    </p>
  );
}

/** One line: type, year, organization, languages, and the file's kind and size, or that it is a link. */
export function What({ resource }: { resource: ResourceListing }) {
  const { t } = useTranslation('resources');
  const locale = useLocale();
  const weigh = useFileWeight();
  const { type, year, organization, languages, file } = resource;
  return (
    <>
      <Foreign value={type} />
      {year !== null && ` · ${year}`}
      {' · '}
      <OwnName of={organization} />
      {' · '}
      {joined(locale, languages)}
      {' · '}
      {file ? `${file.kind}, ${weigh(file)}` : t('link')}
    </>
  );
}

const MOST_LETTERS = 260;
