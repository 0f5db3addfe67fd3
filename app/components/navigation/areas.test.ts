import { expect, test } from 'vitest';
import { areas, currentArea } from './areas';

const areaOf = (pathname: string) =>
  areas.flatMap((area) => {
    const current = currentArea(area, pathname, 'es');
    return current ? [[area.name, current]] : [];
  });

test.each([
  ['/es/directory', 'directory', 'page'],
  ['/es/directory/map', 'directory', 'true'],
  ['/es/coverage', 'directory', 'true'],
  ['/es/organizations/pop-noj', 'directory', 'true'],
  ['/es/countries/gt/sheet', 'countries', 'true'],
  ['/es/campaigns/carta', 'rights', 'true'],
  ['/es/resources/guia', 'library', 'true'],
  ['/es/requests/visita', 'news', 'true'],
  ['/es/about', 'network', 'page'],
  ['/es/privacy', 'network', 'true'],
])('%s belongs to one area', (pathname, name, current) => {
  expect(areaOf(pathname)).toEqual([[name, current]]);
});

test.each(['/es', '/es/login', '/es/workspace', '/es/resources-elsewhere'])(
  '%s belongs to none',
  (pathname) => {
    expect(areaOf(pathname)).toEqual([]);
  },
);
