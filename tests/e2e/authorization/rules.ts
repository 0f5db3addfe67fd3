import type { Actor } from '~/platform/auth/actor';
import { can, canSomewhere, type Permission } from '~/platform/auth/permissions';
import type { ProtectedWorld } from './protected-world';
import { actorInRole, isNobody, type Role } from './roles';

/** What comes of a request: a page or a form's answer, the way to sign in or to a second factor, nothing. */
export type Outcome = 'answered' | 'sign in' | 'set up' | 'not found';
export type Rule = (role: Role) => Outcome;

export interface Row {
  route: string;
  /** addresses with whoever may read them */
  reads?: { path: (world: ProtectedWorld) => string; rule: Rule }[];
  /** where its action is and who may use it */
  acts?: {
    path: (world: ProtectedWorld) => string;
    rule: Rule;
    /** what those send who may: it changes nothing */
    body?: Record<string, string>;
    /** what the others send: it would change something if they could */
    harm?: (world: ProtectedWorld) => Record<string, string>;
    /** taken from other sites too: the address itself is the proof */
    fromElsewhere?: true;
  };
}

export const everybody: Rule = () => 'answered';
export const nobody: Rule = () => 'not found';
/** Pages that lead to a second factor are open to who must have one by now; no other page is. */
export const onTheWay: Rule = (role) => (isNobody(role) ? 'sign in' : 'answered');
export const guardOf =
  (rule: (actor: Actor) => boolean): Rule =>
  (role) => {
    if (isNobody(role)) return 'sign in';
    if (role === 'overdue') return 'set up';
    return rule(actorInRole(role)) ? 'answered' : 'not found';
  };
export const signedIn = guardOf(() => true);
/** The rule of a permission: of the record's own organization, or anywhere at all. */
export const permitted = (permission: Permission, scope: 'own' | 'anywhere' = 'own'): Rule =>
  guardOf((actor) =>
    scope === 'own' ? can(actor, permission, 'own') : canSomewhere(actor, permission),
  );
export const everywhere = (permission: Permission): Rule =>
  guardOf((actor) => can(actor, permission));
export const own = permitted('profile.edit');
export const members = permitted('resource.share', 'anywhere');
export const nobodySignedIn = guardOf(() => false);
/** Whoever cares for the safety of the organization in shelter. */
export const guardians = guardOf((actor) => can(actor, 'organization.release', 'sheltered'));
/** What a visitor does not even get to sign in for: a page that does not exist for them. */
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

/** A row with another address to read, of a record in another state. */
export const also = (row: Row, rule: Rule, path: (world: ProtectedWorld) => string): Row => ({
  ...row,
  reads: [...(row.reads ?? []), { path, rule }],
});

/** A row with the same page of a resource in every state that is not for every partner. */
export const alsoOf = (row: Row, path: (slug: string) => string): Row => ({
  ...row,
  reads: [
    ...(row.reads ?? []),
    {
      path: ({ resources }) => path(resources.organization.slug),
      rule: permitted('read.organization'),
    },
    { path: ({ resources }) => path(resources.withdrawn.slug), rule: nobodySignedIn },
    { path: ({ sheltered }) => path(sheltered.resource.slug), rule: nobodySignedIn },
  ],
});
/** A public route that speaks of one resource: the resource's own rule in every state. */
export const ofResources = (route: string, path: (slug: string) => string): Row => ({
  route: `routes/${route}`,
  reads: [
    { path: ({ resources }) => path(resources.public.slug), rule: everybody },
    { path: ({ resources }) => path(resources.network.slug), rule: partners },
    { path: ({ resources }) => path(resources.organization.slug), rule: ownOrNothing },
    { path: ({ resources }) => path(resources.withdrawn.slug), rule: nobody },
    { path: ({ sheltered }) => path(sheltered.resource.slug), rule: nobody },
  ],
});

/** Whoever puts collections together, in an organization's name or the network's. */
export const curators = guardOf(
  (actor) => canSomewhere(actor, 'collection.curate') || can(actor, 'collection.curate-network'),
);
