import { NavLink } from '@remix-run/react';

/** The pages of one part of the portal, above its content. `exact` marks the part's own first page. */
export function SubNavigation({
  label,
  places,
}: {
  label: string;
  places: readonly { to: string; name: string; exact?: boolean }[];
}) {
  return (
    <nav className="site-nav flex-wrap border-b border-line pt-4" aria-label={label}>
      {places.map(({ to, name, exact = false }) => (
        <NavLink key={to} to={to} end={exact}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}
