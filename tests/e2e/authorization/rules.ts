import type { Actor } from '~/platform/auth/actor';
import { can, canSomewhere, type Permission } from '~/platform/auth/permissions';
import type { ProtectedWorld } from './protected-world';
import { actorInRole, isNobody, type Role } from './roles';

/**
 * The outcome of a request: a page or a form's response, a redirect to sign-in or to setting up a second
 * factor, or 404.
 */
export type Outcome = 'answered' | 'sign in' | 'set up' | 'not found';
export type Rule = (role: Role) => Outcome;

export interface Row {
  route: string;
  /** paths, with the rule for who may read them */
  reads?: { path: (world: ProtectedWorld) => string; rule: Rule }[];
  /** the path of its action, with the rule for who may use it */
  acts?: {
    path: (world: ProtectedWorld) => string;
    rule: Rule;
    /** what permitted roles send: it changes nothing */
    body?: Record<string, string>;
    /** what the other roles send: it would change something if they were permitted */
    harm?: (world: ProtectedWorld) => Record<string, string>;
    /** accepted from other sites, too: the URL itself is the proof */
    fromElsewhere?: true;
  };
}

export const everybody: Rule = () => 'answered';
export const nobody: Rule = () => 'not found';
/** Pages on the way to a second factor, which are also open to people who must set one up; other pages are not. */
export const onTheWay: Rule = (role) => (isNobody(role) ? 'sign in' : 'answered');
export const guardOf =
  (rule: (actor: Actor) => boolean): Rule =>
  (role) => {
    if (isNobody(role)) return 'sign in';
    if (role === 'overdue') return 'set up';
    return rule(actorInRole(role)) ? 'answered' : 'not found';
  };
export const signedIn = guardOf(() => true);
/** The rule of a permission: in the record's own organization, or anywhere. */
export const permitted = (permission: Permission, scope: 'own' | 'anywhere' = 'own'): Rule =>
  guardOf((actor) =>
    scope === 'own' ? can(actor, permission, 'own') : canSomewhere(actor, permission),
  );
export const everywhere = (permission: Permission): Rule =>
  guardOf((actor) => can(actor, permission));
export const own = permitted('profile.edit');
export const members = permitted('resource.share', 'anywhere');
export const nobodySignedIn = guardOf(() => false);
/** Who may end the hiding of the organization that is hidden for safety. */
export const guardians = guardOf((actor) => can(actor, 'organization.release', 'hidden'));
/** Pages for which a visitor is not even asked to sign in: for them they do not exist. */
export const hidden =
  (permission: Permission): Rule =>
  (role) =>
    can(actorInRole(role), permission, 'own') ? 'answered' : 'not found';
export const partners = hidden('read.network');
export const ownOrNothing = hidden('read.organization');

export const open = (route: string, ...paths: string[]): Row => ({
  route: `routes/public/${route}`,
  reads: paths.map((path) => ({ path: () => path, rule: everybody })),
});
export const guarded = (
  route: string,
  rule: Rule,
  path: (world: ProtectedWorld) => string,
): Row => ({
  route: `routes/${route}`,
  reads: [{ path, rule }],
});
export const form = (
  route: string,
  rule: Rule,
  path: (world: ProtectedWorld) => string,
  sent: Pick<NonNullable<Row['acts']>, 'body' | 'harm' | 'fromElsewhere'> = {},
): Row => ({ ...guarded(route, rule, path), acts: { path, rule, ...sent } });

/** A row with another path to read, of a record in another state. */
export const also = (row: Row, rule: Rule, path: (world: ProtectedWorld) => string): Row => ({
  ...row,
  reads: [...(row.reads ?? []), { path, rule }],
});

/** A row with the same page for a resource in every state that is not open to all partners. */
export const alsoOf = (row: Row, path: (slug: string) => string): Row => ({
  ...row,
  reads: [
    ...(row.reads ?? []),
    {
      path: ({ resources }) => path(resources.organization.slug),
      rule: permitted('read.organization'),
    },
    { path: ({ resources }) => path(resources.withdrawn.slug), rule: nobodySignedIn },
    { path: ({ hiddenForSafety }) => path(hiddenForSafety.resource.slug), rule: nobodySignedIn },
  ],
});
/** A public route about one resource: the resource's own rule in every state. */
export const ofResources = (route: string, path: (slug: string) => string): Row => ({
  route: `routes/${route}`,
  reads: [
    { path: ({ resources }) => path(resources.public.slug), rule: everybody },
    { path: ({ resources }) => path(resources.network.slug), rule: partners },
    { path: ({ resources }) => path(resources.organization.slug), rule: ownOrNothing },
    { path: ({ resources }) => path(resources.withdrawn.slug), rule: nobody },
    { path: ({ hiddenForSafety }) => path(hiddenForSafety.resource.slug), rule: nobody },
  ],
});

/** Who may curate collections, in an organization's name or the network's. */
export const curators = guardOf(
  (actor) => canSomewhere(actor, 'collection.curate') || can(actor, 'collection.curate-network'),
);
