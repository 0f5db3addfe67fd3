import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { Foreign } from '~/components/foreign';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Load, OpenRequest } from '../oversight.server';

/** All open requests for the secretariat: how long they wait, and for whom. */
export function OpenRequests({ requests, now }: { requests: readonly OpenRequest[]; now: Date }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  return (
    <ol className="results">
      {requests.map((one) => (
        <li key={one.slug} data-result={one.title ? one.slug : ''}>
          <h2>
            {one.title ? (
              <Link to={links.request(locale, one.slug)}>
                <Foreign value={one.title} />
              </Link>
            ) : (
              t('oversight.closed')
            )}
          </h2>
          <p className="where">
            <OwnName of={one.organization} />
            {one.throughSecretariat && <> · {t('oversight.hiddenName')}</>}
            {' · '}
            <Ago date={one.createdAt} now={now} />
          </p>
          {one.hasNobody && <p className="old">{t('oversight.nobody')}</p>}
          {one.isLate && <p className="old">{t('oversight.late')}</p>}
          {one.waitsFor.length > 0 && <WaitsFor organizations={one.waitsFor} />}
        </li>
      ))}
    </ol>
  );
}

function WaitsFor({ organizations }: { organizations: OpenRequest['waitsFor'] }) {
  const { t } = useTranslation('requests');
  const locale = useLocale();
  return (
    <p>
      {t('oversight.waitsFor')}{' '}
      {organizations.map((one, at) => (
        <span key={one.slug}>
          {at > 0 && ' · '}
          <Link to={links.organization(locale, one.slug)}>
            <OwnName of={one} />
          </Link>
          {!one.hasPeople && <span className="hint"> ({t('oversight.relay')})</span>}
        </span>
      ))}
    </p>
  );
}

/** How much each partner was asked in the last months. It ranks nobody. */
export function LoadTable({ load }: { load: readonly Load[] }) {
  const { t } = useTranslation('requests');
  if (load.length === 0) return null;
  return (
    <section className="section">
      <h2 id="load">{t('oversight.load')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="load">
        <table className="table">
          <thead>
            <tr>
              {/* i18n keys: requests:oversight.column.* */}
              {(['organization', 'told', 'answered', 'declined', 'helped'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`oversight.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {load.map((one) => (
              <tr key={one.slug}>
                <th scope="row">
                  <OwnName of={one} />
                </th>
                <td>{one.told}</td>
                <td>{one.answered}</td>
                <td>{one.declined}</td>
                <td>{one.helped}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
