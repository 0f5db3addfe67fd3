import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { aMandate, aStoredCampaign } from '../../factories/campaigns';
import { addDays, dayOf } from '~/i18n/days';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';

async function aMember() {
  const organization = await anOrganization();
  return { organization, person: await aPerson({ memberOf: organization }) };
}

/** The forms that create joint advocacy and signatures. */
export const creatingCampaigns = {
  'workspace/campaign-new': async () => {
    const { organization, person } = await aMember();
    return {
      as: person,
      fields: {
        ...{ kind: 'letter', audience: 'network', as: organization.slug, authoritative: 'es' },
        ...{ 'title.es': 'Carta', 'body.es': 'Pedimos.', zone: 'UTC', time: '23:59' },
        ...{ due: addDays(dayOf(new Date()), 9), stamp: newStamp() },
      },
      count: () => db().campaign.count(),
    };
  },
  'workspace/campaign-sign': async () => {
    const { organization, person } = await aMember();
    await aMandate(person, organization);
    const { slug, id: campaignId } = await aStoredCampaign({ by: await anOrganization() });
    return {
      as: person,
      params: { slug },
      fields: { do: 'sign', organization: organization.slug, version: '1', stamp: newStamp() },
      count: () => db().signature.count({ where: { campaignId } }),
    };
  },
};
