import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { ResourceInside } from '../inside.server';

/** A preview of the file: its first page, how its pages begin, and a link to read its text. */
export function Preview({ slug, inside }: { slug: string; inside: ResourceInside }) {
  const { t } = useTranslation('library');
  const locale = useLocale();
  const { image, outline, pages, isUnreadable, isPartial, indexed } = inside;
  if (!image && outline.length === 0 && !isUnreadable) return null;
  return (
    <section className="section" aria-labelledby="inside">
      <h2 id="inside">{t('inside.title')}</h2>
      {isUnreadable && <p data-notice="no-text">{t('inside.noText')}</p>}
      {isPartial && <p data-notice="left-out">{t('inside.leftOut')}</p>}
      {indexed !== null && (
        <p data-notice="indexing">
          <label htmlFor="indexed">{t('inside.indexing')}</label>{' '}
          <progress id="indexed" max={1} value={indexed} />
        </p>
      )}
      {outline.length > 0 && (
        <p>
          <Link className="inline-flex items-center min-h-11" to={links.reading(locale, slug)}>
            {t('inside.read', { count: pages })}
          </Link>
        </p>
      )}
      {image && (
        <img
          className="border border-line h-auto w-60 max-w-full my-2"
          src={links.preview(image.fileId)}
          width={image.width}
          height={image.height}
          alt={t('inside.firstPage')}
          loading="lazy"
        />
      )}
      {outline.length > 1 && (
        <details>
          <summary className="legend py-2.5">{t('inside.outline')}</summary>
          <ol className="plain-list">
            {outline.map(({ position, place, start }) => (
              <li key={position}>
                <Link to={links.reading(locale, slug, { page: position })}>
                  {t(`place.${place.unit}`, { ...place }) /* i18n keys: library:place.* */}
                  {start && (
                    <>
                      {': '}
                      <span lang={inside.lang}>{start}</span>
                    </>
                  )}
                </Link>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
