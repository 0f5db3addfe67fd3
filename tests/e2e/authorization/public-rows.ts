import { open, type Row } from './rules';
import { openDataRows } from './rows-of-open-data';

/** Routes that are the same for everybody. */
export const publicRows: readonly Row[] = [
  ...openDataRows,
  open('language-choice', '/'),
  open('exit', '/exit'),
  open('sitemap', '/sitemap.xml'),
  open('robots', '/robots.txt'),
  open('home', '/es', '/en'),
  open('directory', '/es/directory?q=casa', '/en/directory?country=GT&language=mam'),
  open('countries', '/es/countries'),
  open('country', '/es/countries/gt'),
  open('expertise', '/es/expertise'),
  open('expertise-area', '/es/expertise/mhpss'),
  open('country-sheet', '/es/countries/gt/sheet', '/en/countries/hn/sheet'),
  open('coverage', '/es/coverage', '/en/coverage?by=population&country=GT'),
  open('coverage-file', '/es/coverage.csv', '/en/coverage.csv?by=language'),
  open('directory-map', '/es/directory/map?q=casa', '/en/directory/map?country=GT'),
  open('about', '/es/about'),
  open('safety', '/es/safety', '/en/safety'),
  open('help', '/es/help'),
  open('help-topic', '/es/help/hide', '/en/help/factor'),
  open('privacy', '/es/privacy'),
  open('resources', '/es/resources?q=protocolo', '/en/resources'),
  open('resources-json-feed', '/es/resources/feed.json', '/en/resources/feed.json?language=spa'),
  open('resources-feed', '/es/resources/feed.atom', '/en/resources/feed.atom?language=spa'),
];
