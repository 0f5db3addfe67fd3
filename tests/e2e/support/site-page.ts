import type { World } from './world';

/** One page in one state, as people meet it. */
export interface SitePage {
  /** its picture's name too */
  name: string;
  /** the route that shows it, for the tests that no route is left out */
  route: string;
  /** whose page it is; nobody's where nothing is said */
  as?:
    | 'staff'
    | 'bareStaff'
    | 'guardian'
    | 'keeper'
    | 'exposedStaff'
    | 'behindStaff'
    | 'administrator';
  /** whose password was right a moment ago */
  waiting?: SitePage['as'];
  path: (lang: string, world: World) => string;
}

/** A page of a route, for somebody. */
export const page = (
  route: string,
  name: string,
  path: SitePage['path'],
  as?: SitePage['as'],
): SitePage => ({
  name,
  route: `routes/${route}`,
  path,
  ...(as ? { as } : {}),
});
