import type { ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];

/**
 * The build with the routes of one part of the addresses alone (`/es/directory…`), by the name of that part: for
 * every request the router ranks and compiles all routes that it is given, several times, which was an eighth of
 * the making of a page. Only parts that are all public pages, whose documents hold no list of routes.
 */
export function sectionBuilds(build: ServerBuild): Map<string, ServerBuild> {
  const all = Object.values(build.routes).flatMap((route) => (route ? [route] : []));
  const segments = new Map(all.map(({ id }) => [id, segmentsOf(build.routes, id)]));
  const names = new Set(
    all.flatMap(({ id }) => {
      const name = segments.get(id)?.[1];
      return name && /^[a-z-]+$/.test(name) ? [name] : [];
    }),
  );
  const builds = new Map<string, ServerBuild>();
  for (const name of names) {
    const own = all.filter(({ id }) => segments.get(id)?.[1] === name);
    if (!own.every(({ id }) => id.startsWith('routes/public/'))) continue;
    // Whatever is not fixed there might match as well.
    const ids = all
      .map(({ id }) => id)
      .filter((id) => !names.has(segments.get(id)?.[1] ?? '') || segments.get(id)?.[1] === name);
    const routes = picked(build.routes, ids);
    const assets = { ...build.assets, routes: picked(build.assets.routes, ids) };
    builds.set(name, { ...build, routes, assets });
  }
  return builds;
}

/** The name of the part that an address is in: what follows its language. */
export const sectionOf = (pathname: string): string => pathname.split('/')[2] ?? '';

function segmentsOf(routes: Routes, id: string): string[] {
  const route = routes[id];
  if (!route) return [];
  const above = route.parentId ? segmentsOf(routes, route.parentId) : [];
  return [...above, ...(route.path ?? '').split('/').filter(Boolean)];
}

function picked<Entry>(entries: Record<string, Entry>, ids: readonly string[]) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => ids.includes(id)));
}
