import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { RequestableTitle } from '../titles.server';

/** Resources on request that match a search, below its results; renders nothing if there are none. */
export function TitlesOnRequest({
  total,
  titles,
}: {
  total: number;
  titles: readonly RequestableTitle[];
}) {
  const { t } = useTranslation('access');
  const locale = useLocale();
  if (titles.length === 0) return null;
  return (
    <section className="section" aria-labelledby="on-request">
      <h2 id="on-request" data-on-request={total}>
        {t('titles.title')}
      </h2>
      <p className="hint">{t('titles.lead')}</p>
      <ul className="results">
        {titles.map(({ slug, title, type, organization }) => (
          <li key={slug} data-title={slug}>
            <h3>
              <Link to={links.resource(locale, slug)}>
                <Foreign value={title} />
              </Link>
            </h3>
            <p className="where">
              <Foreign value={type} />
              {' · '}
              <OwnName of={organization} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
