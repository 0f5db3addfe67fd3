import { beforeEach, expect, it } from 'vitest';
import { getComments } from '~/features/threads/comments/comments.server';
import { listModerated, moderatePost } from '~/features/threads/moderation.server';
import { changeComments } from '~/features/threads/comments/write-comment.server';
import type { Actor, Person } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { aResource } from '../../factories/resources';
import { aNetwork } from '../resources/people';
import { audited } from '../resources/shelf';

let network: Awaited<ReturnType<typeof aNetwork>>;
let slug: string;
beforeEach(async () => {
  network = await aNetwork();
  slug = (await aResource({ organization: network.organization })).slug;
});

const said = async (actor: Actor, of = slug) => (await getComments(actor, of, 'es'))?.comments;
const write = (actor: Person, text = 'El formulario 3 cambió.', of = slug) =>
  changeComments(actor, of, { do: 'write', text }, 'es');
async function aComment(actor: Person): Promise<string> {
  expect(await write(actor)).toBe('done');
  return (await said(actor))?.at(-1)?.id ?? '';
}

it('the network reads who said it by organization, and nobody else does', async () => {
  await aComment(network.partner);
  const [comment] = (await said(network.staff)) ?? [];
  expect(comment).toMatchObject({
    text: 'El formulario 3 cambió.',
    organization: { slug: network.other.slug },
  });
  expect(JSON.stringify(comment)).not.toContain(network.partner.name);
  expect(await said(network.administrator)).toHaveLength(1);
  for (const name of ['visitor', 'loose'])
    expect(await said(network.actors[name] as Actor)).toBeUndefined();
});

it('whoever has no organization says nothing, and nobody of what they may not read', async () => {
  expect(await write(network.administrator)).toBe('not-found');
  expect(await write(network.loose)).toBe('not-found');
  const hidden = await aResource({
    organization: network.organization,
    visibility: 'organization',
  });
  expect(await write(network.partner, 'x', hidden.slug)).toBe('not-found');
  expect(await said(network.partner, hidden.slug)).toBeUndefined();
  expect(await write(network.staff, 'x', hidden.slug)).toBe('done');
});

it('an organization takes back its own, and no other', async () => {
  const id = await aComment(network.partner);
  const remove = (actor: Person) => changeComments(actor, slug, { do: 'remove', id }, 'es');
  for (const actor of [network.staff, network.administrator])
    expect(await remove(actor)).toBe('not-found');
  expect(await remove(network.partner)).toBe('done');
  expect(await said(network.staff)).toEqual([]);
});

it('one that was reported is hidden and shown again by administrators, who are not told by whom', async () => {
  const { partner, staff, administrator } = network;
  const id = await aComment(partner);
  const report = { do: 'report', id, reason: 'Nombra a alguien.' } as const;
  expect(await changeComments(staff, slug, report, 'es')).toBe('done');
  expect(await changeComments(staff, slug, report, 'es')).toBe('done');
  const [waiting] = await listModerated(administrator, 'es');
  expect(waiting?.reasons).toEqual(['Nombra a alguien.']);
  expect(JSON.stringify(waiting)).not.toContain(staff.id);
  expect(await listModerated(staff, 'es')).toEqual([]);

  for (const actor of [partner, staff])
    expect(await moderatePost(actor, { do: 'hide', id })).toBe(false);
  expect(await moderatePost(administrator, { do: 'hide', id })).toBe(true);
  expect(await said(staff)).toEqual([]);
  expect((await listModerated(administrator, 'es'))[0]?.hiddenAt).not.toBeNull();
  await moderatePost(administrator, { do: 'restore', id });
  expect(await said(staff)).toHaveLength(1);
  expect(await listModerated(administrator, 'es')).toEqual([]);
  expect((await audited(id)).map(({ action }) => action)).toEqual([
    'comment.write',
    'comment.report',
    'comment.report',
    'comment.hide',
    'comment.restore',
  ]);
});

it('shows no comment of an organization that is hidden for safety or left', async () => {
  const id = await aComment(network.partner);
  await db().organization.update({
    where: { id: network.other.id },
    data: { hiddenForSafetyAt: new Date(), hidingReason: 'x' },
  });
  expect(await said(network.staff)).toEqual([]);
  const report = { do: 'report', id, reason: '' } as const;
  expect(await changeComments(network.staff, slug, report, 'es')).toBe('not-found');
  expect(await moderatePost(network.administrator, { do: 'hide', id })).toBe(false);
});
