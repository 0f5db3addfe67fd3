import { recordEvent } from '~/features/agenda/instruments/record-event.server';
import { decideOnRevision } from '~/features/agenda/procedures/decide.server';
import { decideSchema } from '~/features/agenda/procedures/propose.schema';
import { sayOnEntry } from '~/features/agenda/procedures/say-on-entry.server';
import { db } from '~/platform/db/client.server';
import { aProposal } from '../../../factories/procedures';
import { unique } from '../../../factories/sequence';
import type { Deed } from './deed-world';

/** Operations on procedures and instruments. */
export const deedsOfProcedures: Deed[] = [
  [
    'an entry that is proposed, published, confirmed, assessed, flagged and taken back',
    [
      'procedure.propose staff own',
      'procedure.publish network own',
      'procedure.verify partner other',
      'procedure.assess partner other',
      'procedure.flag network own',
      'procedure.retire network own',
    ],
    async ({ staff, partner, network, other }) => {
      await db().organizationCountry.upsert({
        where: { organizationId_countryCode: { organizationId: other.id, countryCode: 'GT' } },
        create: { organizationId: other.id, countryCode: 'GT', audience: 'public' },
        update: {},
      });
      const { id, entry } = await aProposal(staff.actor);
      await decideOnRevision(network.actor, { do: 'publish', id });
      const say = (input: Parameters<typeof sayOnEntry>[3]) =>
        sayOnEntry(partner.actor, entry.slug, id, input, 'es');
      await say({ do: 'verify', verdict: 'confirms', basis: 'own_work', note: '' });
      await say({
        do: 'assess',
        right: 'liberty',
        verdict: 'meets',
        reason: 'Es una casa abierta.',
      });
      await decideOnRevision(network.actor, { do: 'flag', id, flag: 'source' });
      await decideOnRevision(network.actor, { do: 'retire', id });
    },
  ],
  [
    'a proposal that is declined, and an event of an instrument',
    [
      'procedure.propose staff own',
      'procedure.decline network own',
      'instrument.event network none',
    ],
    async ({ staff, network }) => {
      const { id } = await aProposal(staff.actor);
      await decideOnRevision(network.actor, { do: 'decline', id, reason: 'Falta la fuente.' });
      const slug = `ley-${unique()}`.toLowerCase();
      await db().instrument.create({ data: { slug, kind: 'law', number: slug } });
      const event = { do: 'event', instrument: slug, kind: 'amended', source: 'Gaceta', text: {} };
      const input = decideSchema.parse(event);
      if (input.do === 'event') await recordEvent(network.actor, input);
    },
  ],
];
