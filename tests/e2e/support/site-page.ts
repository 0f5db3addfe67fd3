import type { World } from './world';

/** One page in one state. */
export interface SitePage {
  /** also the name of its screenshot */
  name: string;
  /** its route, for the tests that no route is left out */
  route: string;
  /** who is signed in; nobody by default */
  as?:
    | 'staff'
    | 'bareStaff'
    | 'guardian'
    | 'keeper'
    | 'exposedStaff'
    | 'behindStaff'
    | 'administrator';
  /** whose sign-in waits for the second factor */
  waiting?: SitePage['as'];
  path: (lang: string, world: World) => string;
}

/** Makes a page of a route. */
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
