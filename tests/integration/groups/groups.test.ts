import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actOnDiscussion } from '~/features/groups/act-on-discussion.server';
import { actOnGroup } from '~/features/groups/act-on-group.server';
import { readDiscussion } from '~/features/groups/discussion-page.server';
import { listGroups, readGroup } from '~/features/groups/group-page.server';
import { foundGroup } from '~/features/groups/save-group.server';
import { startDiscussion } from '~/features/groups/start-discussion.server';
import { hideForSafety } from '~/features/protection/hide-for-safety.server';
import { openInbox } from '~/features/threads/inbox.server';
import { writeDigests } from '~/features/threads/digest/write-digests.server';
import { system, type Person } from '~/platform/auth/actor';
import { setClock } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { deliverDueMail } from '~/server/letters.server';
import { aDiscussion, aGroup } from '../../factories/groups';
import { actorOf, aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { aMember } from '../requests/world';

type Member = Awaited<ReturnType<typeof aMember>>;
let founder: Member;
let member: Member;
let other: Member;
beforeEach(async () => {
  setClock();
  [founder, member, other] = [
    await aMember(),
    await aMember({}, { locale: 'en' }),
    await aMember(),
  ];
});
afterEach(() => setClock());

const read = (actor: Person, slug: string) => readGroup(actor, slug, 'es');
const discuss = async ({ actor }: Member, group: string | null, title = 'Fecha') => {
  const started = await startDiscussion(actor, group, { title, text: 'El 3 de marzo.' }, 'es');
  if (started.status !== 'started') throw new Error(started.status);
  return started.slug;
};
const fresh = async ({ person }: Member) => actorOf(person);

async function founded(access: 'open' | 'on_request' | 'closed') {
  const name = { es: 'Audiencia ante la CIDH', en: '' };
  const input = { name, charter: { es: 'Preparamos la audiencia.', en: '' }, access };
  const saved = await foundGroup(founder.actor, input);
  if (saved.status !== 'saved') throw new Error(saved.status);
  return saved.slug;
}

describe('a group', () => {
  it('that is open is read by every partner, and joined by whoever wants', async () => {
    const slug = await founded('open');
    const talk = await discuss(founder, slug);
    expect((await read(other.actor, slug))?.discussions).toHaveLength(1);
    const join = { do: 'join', as: 'organization' } as const;
    expect(await actOnDiscussion(other.actor, talk, { do: 'answer', text: 'Sí' }, 'es')).toBe(
      'not-found',
    );
    expect(await actOnGroup(other.actor, slug, join)).toBe('done');
    expect(await actOnDiscussion(other.actor, talk, { do: 'answer', text: 'Sí' }, 'es')).toBe(
      'done',
    );
    expect((await openInbox(founder.actor, 'es')).map(({ reason }) => reason)).toEqual(['group']);
  });

  it('on request shows that it exists, and what is written to members whom a coordinator let in', async () => {
    const slug = await founded('on_request');
    const talk = await discuss(founder, slug);
    expect(await read(other.actor, slug)).toMatchObject({ discussions: null, decisions: [] });
    expect(await readDiscussion(other.actor, talk, null, 'es')).toBeNull();
    await actOnGroup(other.actor, slug, { do: 'join', as: 'person' });
    expect((await read(other.actor, slug))?.discussions).toBeNull();
    // Whoever does not coordinate sees no requests, and lets nobody in.
    expect((await read(member.actor, slug))?.asked).toEqual([]);
    const [asks] = (await read(founder.actor, slug))?.asked ?? [];
    const accept = { do: 'accept', id: asks?.id ?? '' } as const;
    expect(await actOnGroup(other.actor, slug, accept)).toBe('not-found');
    expect(await actOnGroup(founder.actor, slug, accept)).toBe('done');
    expect((await read(other.actor, slug))?.discussions).toHaveLength(1);
  });

  it('that is closed is invisible to others: page, list, counts, discussions, decisions, shelf', async () => {
    const slug = await founded('closed');
    expect(slug).not.toContain('audiencia');
    const resource = await aResource({ organization: founder.organization, visibility: 'public' });
    const talk = await discuss(founder, slug);
    await actOnGroup(founder.actor, slug, { do: 'add', resource: resource.slug });
    await actOnDiscussion(
      founder.actor,
      talk,
      { do: 'decide', text: 'Vamos el 3.', review: '2027-06-01' },
      'es',
    );
    const shown = await read(founder.actor, slug);
    expect(shown?.decisions).toMatchObject([{ text: { body: 'Vamos el 3.' } }]);
    expect(shown?.shelf).toMatchObject([{ slug: resource.slug }]);
    const secretary = await actorOf(await aPerson({ isNetworkAdmin: true }));
    for (const actor of [other.actor, secretary]) {
      expect(await read(actor, slug)).toBeNull();
      expect((await listGroups(actor, 'es')).map((one) => one.slug)).not.toContain(slug);
      expect(await readDiscussion(actor, talk, null, 'es')).toBeNull();
      expect(await actOnGroup(actor, slug, { do: 'join', as: 'person' })).toBe('not-found');
    }
  });

  it('is left at once: on the next request nothing is read, and nothing more is mailed', async () => {
    const slug = await founded('closed');
    await actOnGroup(founder.actor, slug, {
      do: 'add-organization',
      organization: member.organization.slug,
    });
    const talk = await discuss(founder, slug);
    expect(await openInbox(await fresh(member), 'en')).toHaveLength(1);
    await discuss(founder, slug, 'Otra');
    const morning = new Date(Date.now() + day);
    morning.setUTCHours(13, 10, 0, 0);
    setClock(() => morning);
    expect(await writeDigests()).toBeGreaterThan(0);
    const [own] = ((await read(member.actor, slug))?.members ?? []).filter(({ isOwn }) => isOwn);
    expect(await actOnGroup(member.actor, slug, { do: 'leave', id: own?.id ?? '' })).toBe('left');
    await deliverDueMail();
    const sent = { personId: member.person.id, kind: 'digest', sentAt: { not: null } };
    expect(await db().outboxMail.count({ where: sent })).toBe(0);
    expect(await openInbox(member.actor, 'en')).toEqual([]);
    expect(await readDiscussion(member.actor, talk, null, 'en')).toBeNull();
  });

  it('is lost with the organization: by leaving it, and while it is hidden for safety', async () => {
    const group = await aGroup({ by: founder.organization, access: 'closed' });
    const alone = { groupId: group.id, organizationId: member.organization.id };
    await db().groupMember.create({ data: { ...alone, personId: member.person.id } });
    expect(await read(await fresh(member), group.slug)).not.toBeNull();
    // With the present actor too, whose memberships were read before.
    await db().membership.deleteMany({ where: { personId: member.person.id } });
    expect(await read(member.actor, group.slug)).toBeNull();
    const talk = await discuss(founder, group.slug);
    await db().groupMember.create({
      data: { groupId: group.id, organizationId: other.organization.id },
    });
    await hideForSafety(system, founder.organization.slug);
    expect(await read(founder.actor, group.slug)).toBeNull();
    // What the hidden organization wrote is gone for the others: also the name and charter of the group that it founded.
    expect(await readDiscussion(other.actor, talk, null, 'es')).toBeNull();
    expect(await read(other.actor, group.slug)).toBeNull();
    await db().organization.update({
      where: { id: founder.organization.id },
      data: { hiddenForSafetyAt: null },
    });
    expect((await read(other.actor, group.slug))?.members).toHaveLength(2);
  });

  it('without a coordinator is coordinated by each member, and says nothing to those who want that', async () => {
    const group = await aGroup({
      by: founder.organization,
      members: [founder.organization, member.organization],
    });
    expect((await read(member.actor, group.slug))?.can.coordinate).toBe(true);
    await actOnGroup(member.actor, group.slug, { do: 'level', level: 'none' });
    await discuss(founder, group.slug);
    expect(await openInbox(member.actor, 'en')).toEqual([]);
  });
});

it('a discussion is decided, closed and opened again with its decisions; the network reads those of none', async () => {
  const { slug } = await aDiscussion({ by: founder.organization });
  const as = (actor: Person) => (input: Parameters<typeof actOnDiscussion>[2]) =>
    actOnDiscussion(actor, slug, input, 'es');
  expect(await as(other.actor)({ do: 'decide', text: 'No.' })).toBe('not-found');
  expect(await as(founder.actor)({ do: 'decide', text: 'Vamos el 3.' })).toBe('done');
  expect(await as(founder.actor)({ do: 'close' })).toBe('done');
  expect(await as(other.actor)({ do: 'answer', text: 'Tarde.' })).toBe('closed');
  expect(await as(founder.actor)({ do: 'reopen' })).toBe('done');
  const view = await readDiscussion(other.actor, slug, null, 'en');
  expect(view).toMatchObject({ status: 'decided', posts: [{ kind: 'decision' }] });
  expect(view?.first?.text?.isMissing).toBe(true);
});
