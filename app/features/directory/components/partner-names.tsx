import { Link } from '@remix-run/react';
import { links } from '~/i18n/links';
import { useLocale } from '~/i18n/use-locale';
import type { Listing } from '../listing';

/** Organizations by name alone, with where they are. */
export function PartnerNames({ partners }: { partners: readonly Listing[] }) {
  const locale = useLocale();
  return (
    <ul className="plain-list">
      {partners.map(({ slug, name, nameLocale, seat }) => (
        <li key={slug}>
          <Link
            to={links.organization(locale, slug)}
            lang={nameLocale === locale ? undefined : nameLocale}
          >
            <bdi>{name}</bdi>
          </Link>
          {seat && <span className="where block">{seat}</span>}
        </li>
      ))}
    </ul>
  );
}
