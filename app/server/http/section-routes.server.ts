import type { ServerBuild } from '@remix-run/node';
import { isHydrated } from '~/platform/http/hydrated';

type Routes = ServerBuild['routes'];

/**
 * Builds with the routes of only one section of the URLs (`/es/directory…`), by the name of the section. For
 * every request the router ranks and compiles all its routes several times, which took an eighth of the time to
 * render a page. Only for sections of public pages that load no script, whose documents contain no list of routes.
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
    if (!own.every((route) => route.id.startsWith('routes/public/') && !loadsScript(route)))
      continue;
    // Routes with a parameter in the place of the section's name might match as well.
    const ids = all
      .map(({ id }) => id)
      .filter((id) => !names.has(segments.get(id)?.[1] ?? '') || segments.get(id)?.[1] === name);
    const routes = picked(build.routes, ids);
    const assets = { ...build.assets, routes: picked(build.assets.routes, ids) };
    builds.set(name, { ...build, routes, assets });
  }
  return builds;
}

/** Whether a page of the route loads script for somebody: its document then lists routes. */
const loadsScript = ({ module }: { module?: { handle?: unknown } }) =>
  isHydrated(module?.handle, true);

/** The section of a path: the segment after its language. */
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
