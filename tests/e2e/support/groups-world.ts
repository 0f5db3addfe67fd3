import { aDiscussion, aGroup } from '../../factories/groups';
import { db } from '~/platform/db/client.server';

interface Known {
  full: { id: string };
  bare: { id: string };
  staff: { id: string };
}

/** A group with a discussion in which something was decided, and one that one asks to join. */
export async function makeGroups({ full, bare, staff }: Known) {
  const group = await aGroup({
    ...{ by: full, members: [full, bare], coordinator: staff },
    name: 'Audiencia temática sobre niñez migrante ante la Comisión Interamericana',
    charter:
      'Preparamos juntas la solicitud.\n\n- reunir testimonios institucionales\n- decidir cada mes',
  });
  const { id, slug } = await aDiscussion({ by: full, group });
  await db().post.create({
    data: {
      ...{ threadId: id, number: 2, organizationId: full.id, kind: 'decision' },
      ...{ sourceLocale: 'es', reviewOn: new Date('2027-03-01') },
      texts: { create: { locale: 'es', body: 'Pedimos la audiencia para el 3 de marzo.' } },
    },
  });
  await db().thread.update({ where: { id }, data: { status: 'decided', lastNumber: 2 } });
  const onRequest = await aGroup({ by: bare, access: 'on_request' });
  return { group, onRequest, talk: { slug } };
}
