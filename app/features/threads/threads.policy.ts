import { readableResources } from '~/features/library/resources/resources.policy';
import type { Actor } from '~/platform/auth/actor';
import { readingOf } from '~/platform/auth/audience';
import { listed } from '~/platform/auth/listed';
import { can, reach } from '~/platform/auth/permissions';
import { inReadableGroup } from './groups.policy';

/** The kinds that are read by their audience and by nobody else but their organization. */
const announcedKinds: ('alert' | 'event')[] = ['alert', 'event'];

/**
 * The `where` for the threads that an actor may read; every list, count, search, letter and feed uses it. A request
 * is read by its audience, by the organizations that were told of it, and by everybody once it is published as an
 * answered question. The comments on a resource are read by partners who may read the resource. What belongs to a group,
 * of whatever kind, is read by nobody else than the group's readers.
 */
export function readableThreads(actor: Actor) {
  const { audiences, own } = readingOf(actor);
  const requests = {
    kind: 'request' as const,
    OR: [
      { audience: { in: audiences } },
      { organizationId: { in: own } },
      { publishedAt: { not: null } },
      { responses: { some: { organizationId: { in: own } } } },
    ],
  };
  const announced = {
    kind: { in: announcedKinds },
    OR: [{ audience: { in: audiences } }, { organizationId: { in: own } }],
  };
  const comments = { kind: 'resource_comments' as const, resource: readableResources(actor) };
  return {
    hiddenAt: null,
    organization: listed,
    AND: [inReadableGroup(actor)],
    OR: can(actor, 'read.network')
      ? [requests, announced, discussions(actor), comments]
      : [requests, announced],
  };
}

/** Discussions: those of a group have its readers, others their audience. */
function discussions(actor: Actor) {
  const { audiences, own } = readingOf(actor);
  return {
    kind: 'discussion' as const,
    OR: [
      { groupId: { not: null } },
      { audience: { in: audiences } },
      { organizationId: { in: own } },
    ],
  };
}

/**
 * The `where` for the posts that an actor may read. The first post of a thread has the thread's readers; all others
 * are for the network until they are published.
 */
export function readablePosts(actor: Actor) {
  const forAll = [{ number: 1 }, { publishedAt: { not: null } }];
  return {
    AND: [
      { hiddenAt: null, organization: listed, thread: readableThreads(actor) },
      { OR: [{ aboutId: null }, { about: listed }] },
      ...(can(actor, 'read.network') ? [] : [{ OR: forAll }]),
    ],
  };
}

/**
 * A `where` for the posts that an administrator decides on: those that they may read, and posts of threads that only
 * some organizations may read once one of these reported it to the administrators, or it was hidden.
 */
export function moderatedPosts(actor: Actor) {
  const { hiddenAt: _hidden, ...readable } = readableThreads(actor);
  const request = { kind: { not: 'resource_comments' as const }, organization: listed };
  return {
    organization: listed,
    OR: [
      { thread: readable },
      { thread: request, reports: { some: {} } },
      { thread: request, hiddenAt: { not: null } },
    ],
  };
}

/** A `where` for the texts of a post: translations of an organization that is hidden for safety are left out. */
export const shownTexts = { OR: [{ organizationId: null }, { organization: listed }] };

/** What must be read of a thread to decide whether a reader learns who asks. */
export interface Asked {
  organizationId: string;
  throughSecretariat: boolean;
  /** the organizations whose offer was accepted */
  responses: readonly { organizationId: string }[];
}

const accepted: ('accepted' | 'done')[] = ['accepted', 'done'];

/** The `select` of `Asked`. */
export const askedFields = {
  organizationId: true,
  throughSecretariat: true,
  responses: {
    where: { kind: 'help', status: { in: accepted } },
    select: { organizationId: true },
  },
} as const;

/**
 * Whether a reader learns which organization asks: of a request through the secretariat only its own people, those
 * whose offer was accepted, and the secretariat.
 */
export function knowsAsker(actor: Actor, { organizationId, throughSecretariat, responses }: Asked) {
  if (!throughSecretariat || can(actor, 'request.oversee')) return true;
  const own = reach(actor, 'read.organization');
  if (own === 'everywhere') return false;
  return own.includes(organizationId) || responses.some((one) => own.includes(one.organizationId));
}
