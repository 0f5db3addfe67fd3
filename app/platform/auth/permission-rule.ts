/**
 * Who has a permission. `partner`: somebody with a role anywhere in the network. `member` and `administrator`:
 * of the organization that the record belongs to. `administrator while hidden`: an administrator of an
 * organization that is hidden for safety. `network administrator`: everywhere. The operator at the terminal may
 * do everything.
 */
export type Who =
  | 'everybody'
  | 'person'
  | 'partner'
  | 'member'
  | 'administrator'
  | 'administrator while hidden'
  | 'network administrator';

/** One row of the table of permissions. */
export interface Rule {
  for: readonly Who[];
  /** the person must have proved within the last ten minutes who they are */
  confirm?: true;
  /** what it allows, for docs/permissions.md */
  lets: string;
}
