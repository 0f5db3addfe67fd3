import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign, LanguageLabel } from '~/components/foreign';
import { calendarDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { ResourceView } from '../resources.server';
import { useFileWeight } from '../../files/components/use-file-weight';
import { VisibilityLabel } from './visibility-label';

/** Title, type, summary and the main action of a resource: downloading or opening it. */
export function ResourceHeader({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation('resources');
  const locale = useLocale();
  const { title, type, year, summary, visibility, isPastReview, reviewOn } = resource;
  const own = title.locale === locale;
  return (
    <>
      <h1 lang={own ? undefined : title.locale}>
        <bdi>{title.text}</bdi>
      </h1>
      <p className="where">
        {!own && (
          <>
            <LanguageLabel locale={title.locale} />{' '}
          </>
        )}
        <Foreign value={type} />
        {year !== null && ` · ${year}`} <VisibilityLabel visibility={visibility} />
      </p>
      {isPastReview && reviewOn && (
        <p className="notice notice-warn my-4">
          {t('pastReview', { date: calendarDate(locale, reviewOn) })}
        </p>
      )}
      {summary && <Foreign as="p" className="whitespace-pre-line mt-3" value={summary} />}
      <Get resource={resource} />
    </>
  );
}

function Get({ resource: { slug, file, url, can } }: { resource: ResourceView }) {
  const { t } = useTranslation('resources');
  const locale = useLocale();
  const weigh = useFileWeight();
  return (
    <p className="actions mt-6">
      {file && (
        <a className="button" href={links.file(file.id, file.name)} download={file.name}>
          {t('download', { kind: file.kind, size: weigh(file) })}
        </a>
      )}
      {url && (
        <a className="button" href={url} rel="noopener noreferrer external">
          {t('open', { host: new URL(url).hostname.replace(/^www\./, '') })}
        </a>
      )}
      {can.collect && <Link to={links.ownCollections(locale, { add: slug })}>{t('collect')}</Link>}
      {can.edit && <Link to={links.editResource(locale, slug)}>{t('edit')}</Link>}
    </p>
  );
}
