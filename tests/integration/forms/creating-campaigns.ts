import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { aMandate, aStoredCampaign } from '../../factories/campaigns';
import { addDays, dayOf } from '~/i18n/days';
import { aRecommendation } from '../../factories/recommendations';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';

async function aMember() {
  const organization = await anOrganization();
  return { organization, person: await aPerson({ memberOf: organization }) };
}

/** The forms that create joint advocacy, signatures, recommendations and what is added to them. */
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
  'workspace/recommendation-new': async () => {
    const { organization, person } = await aMember();
    const { document } = await aRecommendation();
    return {
      as: person,
      fields: {
        ...{ as: organization.slug, document: document.slug, place: '5', level: 'local' },
        ...{ official: 'es', 'text.es': 'Que se respete.', stamp: newStamp() },
      },
      count: () => db().recommendation.count(),
    };
  },
  'workspace/recommendation-add': async () => {
    const { organization, person } = await aMember();
    const { slug } = await aRecommendation();
    const fields = { do: 'follow-up', on: '2026-01-01', text: 'Reunión.', stamp: newStamp() };
    return {
      as: person,
      params: { slug },
      fields: { ...fields, as: organization.slug },
      count: () => db().followUp.count(),
    };
  },
};
