import { Link as AnyLink } from '@remix-run/react';
import { createElement, forwardRef, type ComponentProps } from 'react';

// The package itself: the build puts this module in its place, for every other importer.
export * from '@remix-run/react';

type Props = ComponentProps<typeof AnyLink>;

/** What only the package's link knows what to do with. */
const onlyTheirs = ['prefetch', 'relative', 'replace', 'state', 'preventScrollReset'] as const;

/**
 * What components on the server get for Remix's `Link`: to an address that begins with `/` the same element as the
 * package makes, without working it out against the place of the page, twice, and without what only a browser
 * needs; for 150 links that was a tenth of the making of a page. Any other link is the package's.
 */
export const Link = forwardRef<HTMLAnchorElement, Props>(function ServerLink(props, ref) {
  const { to, reloadDocument, discover, ...attributes } = props;
  const isPlain = typeof to === 'string' && to.startsWith('/') && !to.startsWith('//');
  if (!isPlain || onlyTheirs.some((name) => name in props))
    return createElement(AnyLink, { ...props, ref });
  // Read by the package's own script in the browser, on the pages that have one.
  const found = reloadDocument || discover === 'none' ? {} : { 'data-discover': 'true' };
  return createElement('a', { ...attributes, href: to, ...found });
});
