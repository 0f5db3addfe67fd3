import { db } from '~/platform/db/client.server';
import type { GroupAccess } from '~/platform/db/generated/enums';
import { unique } from './sequence';

interface GroupWishes {
  by: { id: string };
  access?: GroupAccess;
  name?: string;
  charter?: string;
  /** organizations with all their people */
  members?: { id: string }[];
  /** who coordinates it, for `by` */
  coordinator?: { id: string };
}

/** A group as it is stored. Without a coordinator, each member coordinates. */
export async function aGroup({ by, access = 'open', members = [by], ...wishes }: GroupWishes) {
  const { coordinator } = wishes;
  return db().group.create({
    data: {
      ...{ slug: `grupo-${unique()}`, access, organizationId: by.id },
      texts: {
        create: {
          locale: 'es',
          name: wishes.name ?? `Audiencia ante la CIDH ${unique()}`,
          charter: wishes.charter ?? 'Preparamos juntos la audiencia.',
        },
      },
      members: {
        create: [
          ...members.map(({ id }) => ({ organizationId: id })),
          ...(coordinator
            ? [{ organizationId: by.id, personId: coordinator.id, isCoordinator: true }]
            : []),
        ],
      },
    },
    select: { id: true, slug: true, members: { select: { id: true } } },
  });
}

interface DiscussionWishes {
  by: { id: string };
  group?: { id: string };
  title?: string;
  text?: string;
}

/** A discussion as it is stored, with its first post; nobody was notified. */
export async function aDiscussion({ by, group, title, text }: DiscussionWishes) {
  const thread = await db().thread.create({
    data: {
      ...{ kind: 'discussion', slug: `conversacion-${unique()}`, organizationId: by.id },
      ...{ audience: 'network', groupId: group?.id ?? null, lastNumber: 1 },
      posts: {
        create: {
          ...{ number: 1, organizationId: by.id, sourceLocale: 'es' },
          texts: {
            create: {
              locale: 'es',
              subject: title ?? 'Fecha de la audiencia',
              body: text ?? '¿Quién puede el 3 de marzo?',
            },
          },
        },
      },
    },
    select: { id: true, slug: true, posts: { select: { id: true } } },
  });
  return { ...thread, slug: thread.slug ?? '' };
}
