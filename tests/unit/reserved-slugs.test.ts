import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, it } from 'vitest';
import { reservedSlugs } from '~/platform/slug';
import routes from '~/routes';

/** The full paths of routes, as lists of segments. */
const paths = (routes: RouteConfigEntry[], above: string[] = []): string[][] =>
  routes.flatMap(({ path = '', children = [] }) => {
    const own = [...above, ...path.split('/').filter(Boolean)];
    return [own, ...paths(children, own)];
  });
const isParameter = (segment: string) => segment.startsWith(':');

it('what stands where a slug may stand is reserved, and nothing else', () => {
  const all = paths(routes as RouteConfigEntry[]);
  const beside = all.flatMap((path) =>
    path.flatMap((segment, at) => {
      if (segment !== ':slug') return [];
      const siblings = all.filter(
        (other) =>
          other.length > at &&
          path.slice(0, at).every((one, i) => one === other[i] || isParameter(one)),
      );
      return siblings.map((other) => other[at] ?? '');
    }),
  );
  const words = beside.filter((segment) => /^[a-z0-9-]+$/.test(segment));
  expect([...new Set(words)].sort()).toEqual([...reservedSlugs].sort());
});
