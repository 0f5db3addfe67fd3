import type { Role } from '../e2e/authorization/roles';
import { rows } from '../e2e/authorization/rows';
import type { Row } from '../e2e/authorization/rules';
import { longestTyped, ownForms, type Sendable } from './form-fields';
import type { FuzzedWorld } from './fuzzed-world';

export type Acts = NonNullable<Row['acts']>;

/** Every action of the portal, by its route. */
export const allActions = rows.flatMap(({ route, acts }) => (acts ? [[route, acts] as const] : []));

export interface Page {
  path: string;
  /** the URL at which the action answers with data */
  data: string;
  /** whether the page exists and has forms of its own */
  isWhole: boolean;
  forms: Sendable[];
  /** the maximum lengths of its fields, by their names */
  longest: ReadonlyMap<string, number>;
}

/** The path of an action, and the forms of its page. */
export async function pageOf(world: FuzzedWorld, acts: Acts, role: Role): Promise<Page> {
  const [pathname = '', query = ''] = acts.path(world.now).split('?');
  const path = `${pathname}?${query}`;
  const answer = await world.send(path, role);
  const html = await answer.text();
  const forms = ownForms(html, pathname);
  const longest = longestTyped(html);
  const isWhole = answer.status === 200 && forms.length > 0;
  const fields = Object.entries(acts.harm?.(world.now) ?? acts.body ?? {});
  const to = { path, data: `${pathname}.data?${query}`, isWhole, longest };
  return { ...to, forms: isWhole ? forms : [{ fields, buttons: [] }] };
}
