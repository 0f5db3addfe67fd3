import { actOnDiscussion } from '~/features/groups/act-on-discussion.server';
import { actOnGroup } from '~/features/groups/act-on-group.server';
import { readGroup } from '~/features/groups/group-page.server';
import { foundGroup, updateGroup } from '~/features/groups/save-group.server';
import { startDiscussion } from '~/features/groups/start-discussion.server';
import { aResource } from '../../../factories/resources';
import type { Deed, DeedWorld } from './deed-world';

const input = {
  name: { es: 'Audiencia', en: '' },
  charter: { es: '', en: '' },
  access: 'on_request' as const,
};

const slugOf = (saved: object) => ('slug' in saved ? String(saved.slug) : '');

async function idOf({ partner, own }: DeedWorld, slug: string, isOwn: boolean) {
  const group = await readGroup(partner.actor, slug, 'es');
  const rows = [...(group?.members ?? []), ...(group?.asked ?? [])];
  const of = rows.filter((one) => (one.organization.slug === own.slug) !== isOwn);
  return of.at(-1)?.id ?? '';
}

/** Operations on groups and discussions. */
export const deedsOfGroups: Deed[] = [
  [
    'a group that is founded, changed, joined, coordinated, left and closed',
    [
      'group.found staff own',
      'group.update staff own',
      'group.ask partner other',
      'group.accept staff other',
      'group.coordinate staff other',
      'group.arrange partner own',
      'group.leave partner other',
      'group.add staff other',
      'group.remove staff other',
      'group.close staff own',
      'group.reopen staff own',
      'group.update staff own',
      'group.join partner other',
    ],
    async (world) => {
      const { staff, partner, own, other } = world;
      const slug = slugOf(await foundGroup(staff.actor, input));
      await updateGroup(staff.actor, slug, { ...input, version: 1 });
      await actOnGroup(partner.actor, slug, { do: 'join', as: 'person' });
      const id = await idOf(world, slug, true);
      await actOnGroup(staff.actor, slug, { do: 'accept', id });
      await actOnGroup(staff.actor, slug, { do: 'coordinate', id });
      const resource = (await aResource({ organization: own, visibility: 'public' })).slug;
      await actOnGroup(partner.actor, slug, { do: 'add', resource });
      await actOnGroup(partner.actor, slug, { do: 'leave', id });
      await actOnGroup(staff.actor, slug, { do: 'add-organization', organization: other.slug });
      await actOnGroup(staff.actor, slug, { do: 'remove', id: await idOf(world, slug, true) });
      await actOnGroup(staff.actor, slug, { do: 'close' });
      await actOnGroup(staff.actor, slug, { do: 'reopen' });
      await updateGroup(staff.actor, slug, { ...input, access: 'open', version: 2 });
      await actOnGroup(partner.actor, slug, { do: 'join', as: 'organization' });
    },
  ],
  [
    'a discussion that is started, continued, decided, closed and opened again',
    [
      'discussion.start staff own',
      'discussion.write partner other',
      'discussion.decide staff own',
      'discussion.close staff own',
      'discussion.reopen staff own',
    ],
    async ({ staff, partner }) => {
      const text = 'El 3 de marzo.';
      const slug = slugOf(await startDiscussion(staff.actor, null, { title: 'Fecha', text }, 'es'));
      await actOnDiscussion(partner.actor, slug, { do: 'answer', text }, 'es');
      await actOnDiscussion(staff.actor, slug, { do: 'decide', text }, 'es');
      await actOnDiscussion(staff.actor, slug, { do: 'close' }, 'es');
      await actOnDiscussion(staff.actor, slug, { do: 'reopen' }, 'es');
    },
  ],
];
