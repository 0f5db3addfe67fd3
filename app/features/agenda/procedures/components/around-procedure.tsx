import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Around } from '../around.server';

/** Who works there, what the library has, and what the network is asked about it. */
export function AroundProcedure({
  of: { partners, resources, requests },
  country,
  stage,
}: {
  of: Around;
  country: string;
  stage: string;
}) {
  const { t } = useTranslation('procedures');
  const locale = useLocale();
  const facts = { country, stage };
  return (
    <>
      <section className="split">
        <h2>{t('around.partners')}</h2>
        <div>
          {partners.length === 0 && <p>{t('around.nobody')}</p>}
          <ul>
            {partners.map((one) => (
              <li key={one.slug}>
                <Link
                  className="inline-flex min-h-11 items-center"
                  to={links.organization(locale, one.slug)}
                >
                  <OwnName of={one} />
                </Link>
              </li>
            ))}
          </ul>
          <p className="actions">
            <Link to={links.directory(locale, facts)}>{t('around.allPartners')}</Link>
          </p>
        </div>
      </section>
      <section className="split">
        <h2>{t('around.resources')}</h2>
        <div>
          <ul>
            {resources.first.map(({ slug, title }) => (
              <li key={slug}>
                <Link
                  className="inline-flex min-h-11 items-center"
                  to={links.resource(locale, slug)}
                >
                  <Foreign value={title} />
                </Link>
              </li>
            ))}
          </ul>
          <p className="actions">
            <Link to={links.resources(locale, facts)}>
              {t('around.allResources', { count: resources.total })}
            </Link>
          </p>
        </div>
      </section>
      <section className="split">
        <h2>{t('around.requests')}</h2>
        <div>
          <ul>
            {requests.first.map(({ slug, title }) => (
              <li key={slug}>
                <Link
                  className="inline-flex min-h-11 items-center"
                  to={links.request(locale, slug)}
                >
                  <Foreign value={title} />
                </Link>
              </li>
            ))}
          </ul>
          <p className="actions">
            <Link to={links.requestList(locale, { country, area: stage, state: 'open' })}>
              {t('around.allRequests', { count: requests.total })}
            </Link>
          </p>
        </div>
      </section>
    </>
  );
}
