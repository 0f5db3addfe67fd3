import type { ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { sectionBuilds, sectionOf } from './section-routes.server';

const route = (id: string, parentId: string | undefined, path?: string) => [
  id,
  { id, parentId, path, module: {} },
];
const routes = Object.fromEntries([
  route('root', undefined, ''),
  route('routes/public/sitemap', 'root', 'sitemap.xml'),
  route('routes/language', 'root', ':lang'),
  route('routes/public/home', 'routes/language'),
  route('routes/public/directory', 'routes/language', 'directory'),
  route('routes/public/map', 'routes/language', 'directory/map'),
  route('routes/public/country', 'routes/language', 'countries/:code'),
  route('routes/public/contact', 'routes/language', 'organizations/:slug/contact'),
  route('routes/workspace/edit', 'routes/language', 'organizations/:slug/edit'),
  route('routes/missing', 'routes/language', '*'),
]) as ServerBuild['routes'];
const build = { routes, assets: { routes } } as unknown as ServerBuild;

test('a part of the addresses has its own routes and those that might match anything', () => {
  const builds = sectionBuilds(build);
  expect([...builds.keys()]).toEqual(['directory', 'countries']);
  expect(Object.keys(builds.get('directory')?.routes ?? {})).toEqual([
    'root',
    'routes/public/sitemap',
    'routes/language',
    'routes/public/home',
    'routes/public/directory',
    'routes/public/map',
    'routes/missing',
  ]);
  expect(sectionOf('/es/directory/map')).toBe('directory');
});
