import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { exactDate, joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { EditionsView, EditionView } from '../editions.server';

/** One edition: its title, languages, number and date. */
export function EditionLine({ edition: { slug, ...one } }: { edition: EditionView }) {
  const { t } = useTranslation('editions');
  const locale = useLocale();
  return (
    <>
      <Link className="inline-flex items-center min-h-11" to={links.resource(locale, slug)}>
        <Foreign value={one.title} />
      </Link>
      <span className="hint block">
        {joined(locale, one.languages)}
        {' · '}
        {t('edition', { number: one.edition, date: exactDate(locale, new Date(one.editionAt)) })}
        {one.isBehind && (
          <>
            {' · '}
            <strong className="old">{t('behind')}</strong>
          </>
        )}
      </span>
    </>
  );
}

/** Notices above a resource: there is an edition in the reader's language, or a newer one in another language. */
export function EditionNotice({ editions }: { editions: EditionsView }) {
  const { t } = useTranslation('editions');
  const locale = useLocale();
  const { own, others } = editions;
  const inOwnLanguage = own.isOwnLanguage ? undefined : others.find((one) => one.isOwnLanguage);
  const newer = own.isBehind ? others.find((one) => !one.isBehind) : undefined;
  return (
    <>
      {inOwnLanguage && (
        <p className="notice notice-ok my-4">
          {t('inYourLanguage')}{' '}
          <Link to={links.resource(locale, inOwnLanguage.slug)}>
            <bdi>{inOwnLanguage.title.text}</bdi>
          </Link>
        </p>
      )}
      {newer && (
        <p className="notice notice-warn my-4">
          {t('newerElsewhere', {
            languages: joined(locale, newer.languages),
            date: exactDate(locale, new Date(newer.editionAt)),
          })}{' '}
          <Link to={links.resource(locale, newer.slug)}>
            <Foreign value={newer.title} />
          </Link>
        </p>
      )}
    </>
  );
}

/** Below a resource: its editions and, for partners, a link to the page that manages them. */
export function EditionSection({ editions }: { editions: EditionsView }) {
  const { t } = useTranslation('editions');
  const locale = useLocale();
  const { own, others, past, can, translations } = editions;
  if (others.length === 0 && past.length === 0 && !can.see) return null;
  return (
    <section className="section" aria-labelledby="editions">
      <h2 id="editions">{t('title')}</h2>
      {others.length > 0 && (
        <ul className="plain-list">
          {others.map((one) => (
            <li key={one.slug}>
              <EditionLine edition={one} />
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && <PastEditions own={own} past={past} />}
      {can.see && (
        <p className="mt-2">
          {translations.length > 0 && t('translations', { count: translations.length })}{' '}
          <Link className="inline-flex items-center min-h-11" to={links.editions(locale, own.slug)}>
            {t('more')}
          </Link>
        </p>
      )}
    </section>
  );
}

/** The history of a resource: what was new in each edition. */
export function PastEditions({ own, past }: Pick<EditionsView, 'own' | 'past'>) {
  const { t } = useTranslation('editions');
  const locale = useLocale();
  const all = [{ number: own.edition, at: own.editionAt, changes: own.changes }, ...past];
  return (
    <details className="mt-2">
      <summary className="legend py-2.5">{t('history')}</summary>
      <ol className="plain-list">
        {all.map(({ number, at, changes }) => (
          <li key={number}>
            {t('edition', { number, date: exactDate(locale, new Date(at)) })}
            {changes && <span className="hint block">{changes}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
