/**
 * Whom a permission is for. `partner`: somebody with a role anywhere in the network. `member` and
 * `administrator`: of the organization that the record belongs to. `sheltered administrator`: the same
 * while it is in shelter. `network administrator`: everywhere. The operator at the terminal may do all.
 */
export type Who =
  | 'everybody'
  | 'person'
  | 'partner'
  | 'member'
  | 'administrator'
  | 'sheltered administrator'
  | 'network administrator';

/** One row of the table of permissions. */
export interface Rule {
  for: readonly Who[];
  /** the person must have shown within the last ten minutes that it is them */
  confirm?: true;
  /** the audience of the docs: what it lets somebody do */
  lets: string;
}
