import { Link, NavLink } from '@remix-run/react';

/**
 * Links to the pages of one part of the portal, in one row above the content. `exact` marks the part's first page;
 * `current` says which page is shown if URLs differ by more than their path.
 */
export function PlacesRow({
  label,
  places,
}: {
  label: string;
  places: readonly { to: string; name: string; exact?: boolean | undefined; current?: boolean }[];
}) {
  return (
    <nav className="places" aria-label={label}>
      {places.map(({ to, name, exact = false, current }) =>
        current === undefined ? (
          <NavLink key={to} to={to} end={exact}>
            {name}
          </NavLink>
        ) : (
          <Link key={to} to={to} aria-current={current ? 'page' : undefined}>
            {name}
          </Link>
        ),
      )}
    </nav>
  );
}
