import { changeMandate, getMandates } from '~/features/agenda/campaigns/mandates.server';
import { leadCampaign } from '~/features/agenda/campaigns/lead-campaign.server';
import { signCampaign, withdrawSignature } from '~/features/agenda/campaigns/sign.server';
import { saveVersion } from '~/features/agenda/campaigns/versions.server';
import { addDays, dayOf } from '~/i18n/days';
import { aCampaign, aMandate, campaignInput } from '../../../factories/campaigns';
import type { Deed } from './deed-world';

/** Operations on joint advocacy. */
export const deedsOfCampaigns: Deed[] = [
  [
    'joint advocacy from its draft to its end',
    [
      'campaign.create staff own',
      'campaign.edit staff own',
      'campaign.consult staff own',
      'campaign.new-version staff own',
      'campaign.deadlines staff own',
      'campaign.open staff own',
      'campaign.prepare partner other',
      'campaign.sign partner other',
      'campaign.freeze staff own',
      'campaign.deliver staff own',
      'campaign.outcome staff own',
      'campaign.withdraw partner other',
      'campaign.close staff own',
    ],
    async ({ staff, partner, other }) => {
      const slug = await aCampaign(staff.actor);
      const texts = campaignInput(staff.actor);
      const save = (es: string) =>
        saveVersion(staff.actor, slug, {
          ...{ ...texts, body: { ...texts.body, es }, change: 'substantive', from: 1 },
        });
      const step = (input: Parameters<typeof leadCampaign>[2]) =>
        leadCampaign(staff.actor, slug, input);
      await save('Pedimos una audiencia pública.');
      await step({ do: 'consult' });
      await save('Exigimos una audiencia.');
      const due = addDays(dayOf(new Date()), 12);
      await step({ do: 'deadlines', soft: due, due, time: '12:00', zone: 'UTC' });
      await step({ do: 'open' });
      const input = { organization: other.slug, version: 2 };
      await signCampaign(partner.actor, slug, input);
      await aMandate(partner, other);
      await signCampaign(partner.actor, slug, input);
      await step({ do: 'freeze' });
      const on = dayOf(new Date());
      await step({ do: 'deliver', recipient: 'Comisión', on, receipt: '' });
      await step({ do: 'outcome', kind: 'refused', on, note: {} });
      await withdrawSignature(partner.actor, slug, other.slug);
      await step({ do: 'close' });
    },
  ],
  [
    'a mandate to sign, given and ended',
    ['mandate.give admin own', 'mandate.end admin own'],
    async ({ admin, staff, own }) => {
      const until = addDays(dayOf(new Date()), 30);
      const given = { do: 'give', person: staff.id, capacity: 'Directora', until } as const;
      await changeMandate(admin.actor, own.slug, given);
      const found = await getMandates(admin.actor, own.slug);
      const id = found?.mandates[0]?.id ?? '';
      await changeMandate(admin.actor, own.slug, { do: 'end', id });
    },
  ],
];
