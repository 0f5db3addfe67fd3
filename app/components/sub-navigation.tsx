import { Link, NavLink } from '@remix-run/react';

/**
 * Links to the pages of one part of the portal, above the content. `exact` marks the part's first page;
 * `current` says which page is shown if URLs differ by more than their path.
 */
export function SubNavigation({
  label,
  places,
}: {
  label: string;
  places: readonly { to: string; name: string; exact?: boolean; current?: boolean }[];
}) {
  return (
    <nav className="site-nav flex-wrap border-b border-line pt-4" aria-label={label}>
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
