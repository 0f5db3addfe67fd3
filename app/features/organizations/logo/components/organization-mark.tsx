import { Monogram } from '~/components/drawings/monogram';
import { links } from '~/i18n/links';
import type { LogoFacts } from './logo';

/**
 * An organization's mark in a list: its logo on white paper, or else its woven monogram. Its name stands beside it, so
 * it has no words of its own.
 */
export function OrganizationMark({
  slug,
  logo,
  size,
}: {
  slug: string;
  logo: LogoFacts | null;
  size: number;
}) {
  if (!logo) return <Monogram of={slug} size={size} />;
  return (
    <img
      className="mark"
      src={links.logo(logo.id)}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      decoding="async"
    />
  );
}
