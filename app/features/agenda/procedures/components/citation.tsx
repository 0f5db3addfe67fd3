import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { calendarDate } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { CitationView } from '../entry-view';
import { useSourceName } from './use-source-name';

/** A source in full: the instrument with its article or the resource with its page, who says so, and when. */
export function Citation({ of }: { of: CitationView }) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const name = useSourceName();
  const { number, place, resource, url, readOn } = of;
  const isNamed = Boolean(number ?? of.name ?? resource);
  return (
    <p className="mt-1">
      {number && (
        <b>
          <bdi>{[number, place].filter(Boolean).join(', ')}</bdi>
        </b>
      )}{' '}
      {of.name && <Foreign value={of.name} />}{' '}
      {resource && (
        <Link to={links.resource(locale, resource.slug)}>
          <Foreign value={resource.title} />
        </Link>
      )}{' '}
      {!number && place}{' '}
      {of.source && (
        <bdi>
          {isNamed && '· '}
          {t('source.is')} {name(of)}.
        </bdi>
      )}{' '}
      {url && (
        <a href={url} rel="noreferrer">
          {t('source.open')}
        </a>
      )}{' '}
      {readOn && t('source.readOn', { date: calendarDate(locale, readOn) })}
    </p>
  );
}
