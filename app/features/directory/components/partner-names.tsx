import { Link } from '@remix-run/react';
import { OwnName } from '~/components/own-name';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Listing } from '../listing';

/** The names of organizations, with the places of their seats. */
export function PartnerNames({ partners }: { partners: readonly Listing[] }) {
  const locale = useLocale();
  return (
    <ul className="plain-list">
      {partners.map(({ slug, name, nameLocale, seat }) => (
        <li key={slug}>
          <Link to={links.organization(locale, slug)}>
            <OwnName of={{ name, nameLocale }} />
          </Link>
          {seat && <span className="where block">{seat}</span>}
        </li>
      ))}
    </ul>
  );
}
