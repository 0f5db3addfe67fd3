import { notify } from '~/features/notifications/told/notify.server';
import { addPost } from '~/features/threads/add-post.server';
import { postTextFields, saveText } from '~/features/threads/save-text.server';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import type { Locale } from '~/i18n/locale';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aStoredRequest } from '../../factories/requests';

export interface Size {
  people: number;
  organizations: number;
  groups: number;
  days: number;
  /** events at each of the four moments of a day */
  events: number;
}

/** Random numbers that are the same in each run. */
export function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  const one = <One>(list: readonly One[]): One => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  return { next, below, one, chance: (share: number) => next() < share };
}

export type Dice = ReturnType<typeof dice>;

const zones = [
  'America/Guatemala',
  'America/Tijuana',
  'America/New_York',
  'America/Argentina/Buenos_Aires',
];

interface Thread {
  id: string;
  organizationId: string;
}

export interface SimWorld {
  organizations: string[];
  people: string[];
  groups: string[];
  threads: Thread[];
}

/** People in organizations and groups, before anything happens. */
export async function aWorld(size: Size, { one, chance, below }: Dice): Promise<SimWorld> {
  const organizations: string[] = [];
  for (let count = 0; count < size.organizations; count += 1)
    organizations.push((await anOrganization({ name: `Casa ${count}` })).id);
  const people: string[] = [];
  for (let count = 0; count < size.people; count += 1) {
    const organization = organizations[count % organizations.length] ?? '';
    const locale = chance(0.5) ? 'es' : 'en';
    const { id } = await aPerson({ memberOf: { id: organization }, locale });
    await db().person.update({
      where: { id },
      data: {
        timeZone: chance(0.5) ? one(zones) : null,
        digestRhythm: chance(0.3) ? 'weekly' : 'daily',
      },
    });
    if (count % 15 === 14)
      await db().mailRefusal.create({ data: { personId: id, kind: 'digest' } });
    people.push(id);
  }
  const groups: string[] = [];
  for (let count = 0; count < size.groups; count += 1) {
    const access = one(['open', 'on_request', 'closed'] as const);
    const members = new Set(Array.from({ length: 3 }, () => below(organizations.length)));
    const { id } = await db().group.create({
      data: {
        ...{ slug: `grupo-${count}`, access, organizationId: one(organizations) },
        members: {
          create: [...members].map((at) => ({ organizationId: organizations[at] ?? '' })),
        },
      },
    });
    groups.push(id);
  }
  return { organizations, people, groups, threads: [] };
}

/** What may happen: each event takes the world and changes it. */
export function eventsOf(world: SimWorld, { one, chance, below }: Dice) {
  const flag = (share: number) => (chance(share) ? new Date() : null);
  return {
    async thread() {
      const organizationId = one(world.organizations);
      const number = world.threads.length;
      const locale: Locale = chance(0.6) ? 'es' : 'en';
      const subject =
        locale === 'es' ? `Asunto sobre la que dicen ${number}x` : `The matter you know ${number}x`;
      const isDiscussion = chance(0.6);
      const told = isDiscussion ? [] : [{ id: one(world.organizations) }];
      const wishes = { by: { id: organizationId }, told, title: subject, locale };
      const { id, posts } = await aStoredRequest(wishes);
      await db().thread.update({
        where: { id },
        data: {
          slug: `asunto-${number}`,
          createdAt: now(),
          ...(isDiscussion
            ? { kind: 'discussion', groupId: chance(0.7) ? one(world.groups) : null }
            : { audience: chance(0.3) ? 'organization' : 'network' }),
        },
      });
      world.threads.push({ id, organizationId });
      if (isDiscussion) return tell(world, posts[0]?.id ?? '', 'following', one);
      const asked = await db().membership.findMany({
        where: { organizationId: told[0]?.id ?? '' },
        select: { personId: true },
      });
      const people = asked.map(({ personId }) => ({ personId, byMail: true }));
      await db().$transaction((tx) => notify(tx, posts[0]?.id ?? '', 'told', people));
    },
    async post() {
      if (world.threads.length === 0) return;
      const { id: threadId, organizationId } = one(world.threads);
      const by = chance(0.5) ? organizationId : one(world.organizations);
      const kind = 'message' as const;
      const post = await db().$transaction((tx) =>
        addPost(tx, {
          threadId,
          organizationId: by,
          personId: null,
          kind,
          locale: 'es',
          body: 'Más',
        }),
      );
      await tell(world, post?.id ?? '', chance(0.4) ? 'own-request' : 'following', one);
    },
    async edit() {
      const text = await db().postText.findFirst({
        skip: below(Math.max(1, world.threads.length)),
        where: { subject: { not: '' } },
        select: {
          post: { select: { id: true, sourceLocale: true, texts: { select: postTextFields } } },
        },
      });
      const original = text?.post.texts[0];
      if (!text || !original) return;
      const input = {
        locale: original.locale,
        subject: original.subject,
        body: `${now().toISOString()} mejor`,
      };
      await db().$transaction((tx) => saveText(tx, text.post, input, 'machine'));
    },
    hide: () =>
      db().organization.update({
        where: { id: one(world.organizations) },
        data: { hiddenForSafetyAt: flag(0.4) },
      }),
    release: () => db().organization.updateMany({ data: { hiddenForSafetyAt: null } }),
    async hidePost() {
      if (world.threads.length === 0) return;
      await db().post.updateMany({
        where: { threadId: one(world.threads).id },
        data: { hiddenAt: flag(0.5) },
      });
    },
    leave: () => db().membership.deleteMany({ where: { personId: one(world.people) } }),
    join: () =>
      db().membership.createMany({
        data: [
          { personId: one(world.people), organizationId: one(world.organizations), role: 'staff' },
        ],
        skipDuplicates: true,
      }),
    /** Somebody to whom a letter is about to go changes from one organization to another. */
    async move() {
      const where = { sentAt: null, failedAt: null, kind: 'request', personId: { not: null } };
      const letter = await db().outboxMail.findFirst({ where, orderBy: { createdAt: 'asc' } });
      const personId = letter?.personId;
      if (!personId) return;
      await db().membership.deleteMany({ where: { personId } });
      await db().membership.create({
        data: { personId, organizationId: one(world.organizations), role: 'staff' },
      });
    },
    leaveGroup: () =>
      db().groupMember.deleteMany({
        where: { groupId: one(world.groups), organizationId: one(world.organizations) },
      }),
    joinGroup: () =>
      db().groupMember.createMany({
        data: [{ groupId: one(world.groups), organizationId: one(world.organizations) }],
        skipDuplicates: true,
      }),
    mute: async () => {
      if (world.threads.length === 0) return;
      const row = { personId: one(world.people), threadId: one(world.threads).id };
      await db().subscription.upsert({
        where: { personId_threadId: row },
        create: { ...row, level: 'none' },
        update: { level: chance(0.5) ? 'none' : 'digest' },
      });
    },
    zone: () =>
      db().person.update({ where: { id: one(world.people) }, data: { timeZone: one(zones) } }),
    look: () =>
      db().notification.updateMany({
        where: { personId: one(world.people), shownAt: null },
        data: { shownAt: now() },
      }),
    close: async () => {
      if (world.threads.length === 0) return;
      await db().thread.update({
        where: { id: one(world.threads).id },
        data: { status: 'met', closedAt: now() },
      });
    },
  };
}

async function tell(
  world: SimWorld,
  postId: string,
  reason: 'following' | 'own-request',
  one: Dice['one'],
) {
  const told = new Set(Array.from({ length: 6 }, () => one(world.people)));
  const people = [...told].map((personId) => ({ personId, byMail: reason !== 'following' }));
  await db().$transaction((tx) => notify(tx, postId, reason, people));
}
