import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Ago } from '~/components/ago';
import { OwnName } from '~/components/own-name';
import { State } from '~/components/state';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Listing } from '../../listing';

/** The organizations that confirmed their profiles last. */
export function LatestConfirmed({ listings, now }: { listings: readonly Listing[]; now: Date }) {
  const { t } = useTranslation('home');
  const locale = useLocale();
  return (
    <div>
      <h3 className="kind">{t('news.confirmed')}</h3>
      <ul>
        {listings.map((one) => (
          <li key={one.slug}>
            <Link className="name" to={links.organization(locale, one.slug)}>
              <OwnName of={one} />
            </Link>
            <span className="note">{one.seat} </span>
            {one.verifiedAt && (
              <State is="ok">
                <Ago date={one.verifiedAt} now={now} />
              </State>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
