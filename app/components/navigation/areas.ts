import { links } from '~/i18n/links';
import type { Locale } from '~/i18n/locale';

type Address = (locale: Locale) => string;

/** A page that navigation links to; its name is the message `common:nav.pages.<name>`. */
export interface NavigationPage {
  name: string;
  to: Address;
}

/**
 * A main area of the portal. Its name is the message `common:nav.areas.<name>`, a line about it
 * `common:nav.about.<name>`. The menu leads to its first page, the footer to all.
 */
export interface Area {
  name: string;
  /** its column in the footer: `common:nav.columns.<column>` */
  column: 'find' | 'rights' | 'news' | 'network';
  pages: readonly [NavigationPage, ...NavigationPage[]];
  /** the beginnings of further addresses in it */
  also?: readonly Address[];
}

/** The main areas, in the order of the menu. A new domain adds its entry here when its pages are there. */
export const areas: readonly Area[] = [
  {
    name: 'directory',
    column: 'find',
    pages: [
      { name: 'directory', to: (locale) => links.directory(locale) },
      { name: 'map', to: (locale) => links.directoryMap(locale) },
      { name: 'coverage', to: links.coverage },
      { name: 'expertise', to: links.expertise },
    ],
    also: [(locale) => links.organization(locale, '')],
  },
  {
    name: 'countries',
    column: 'find',
    pages: [{ name: 'countries', to: links.countries }],
  },
  {
    name: 'rights',
    column: 'rights',
    pages: [
      { name: 'procedures', to: (locale) => links.procedures(locale) },
      { name: 'returns', to: (locale) => links.returns(locale) },
      { name: 'rights', to: links.rights },
      { name: 'recommendations', to: (locale) => links.recommendations(locale) },
      { name: 'campaigns', to: (locale) => links.campaigns(locale) },
    ],
  },
  {
    name: 'library',
    column: 'news',
    pages: [
      { name: 'resources', to: (locale) => links.resources(locale) },
      { name: 'collections', to: links.collections },
    ],
  },
  {
    name: 'news',
    column: 'network',
    pages: [
      { name: 'requests', to: (locale) => links.requestList(locale) },
      { name: 'groups', to: links.groups },
      { name: 'alerts', to: (locale) => links.alerts(locale) },
      { name: 'events', to: (locale) => links.events(locale) },
    ],
  },
  {
    name: 'network',
    column: 'network',
    pages: [
      { name: 'about', to: links.about },
      { name: 'join', to: links.join },
      { name: 'openData', to: links.openData },
      { name: 'help', to: (locale) => links.help(locale) },
      { name: 'safety', to: links.safety },
      { name: 'privacy', to: links.privacy },
    ],
  },
];

/** The columns of the footer, with the pages of their areas; a column without pages is left out. */
export const columns = (['find', 'rights', 'news', 'network'] as const)
  .map((column) => ({
    column,
    pages: areas.filter((area) => area.column === column).flatMap(({ pages }) => pages),
  }))
  .filter(({ pages }) => pages.length > 0);

/** A place of a signed-in person; its name is the message `workspace:nav.<name>`. */
export interface Place {
  name: string;
  to: Address;
  /** whether only this address is it, and no address below */
  exact?: boolean;
}

/** The places of a partner's staff, in the order of their row. A new domain adds its entry here. */
export const places: readonly Place[] = [
  { name: 'overview', to: links.workspace, exact: true },
  { name: 'organization', to: links.ownOrganizations },
  { name: 'inbox', to: links.inbox },
  { name: 'groups', to: links.groups },
  { name: 'resources', to: (locale) => links.ownResources(locale) },
  { name: 'collections', to: (locale) => links.ownCollections(locale) },
  { name: 'procedures', to: (locale) => links.ownProcedures(locale) },
  { name: 'account', to: links.account },
];

const isWithin = (pathname: string, to: string) =>
  pathname === to || pathname.startsWith(to.endsWith('/') ? to : `${to}/`);

/** Whether a page belongs to an area: `page` if it is the area's own first page, `true` if it is below. */
export function currentArea(
  { pages, also = [] }: Area,
  pathname: string,
  locale: Locale,
): 'page' | 'true' | undefined {
  if (pages[0].to(locale) === pathname) return 'page';
  const addresses = [...pages.map(({ to }) => to), ...also];
  return addresses.some((to) => isWithin(pathname, to(locale))) ? 'true' : undefined;
}
