import { addDays, dayOf } from '~/i18n/days';
import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aStoredRequest } from '../../factories/requests';
import { creatingProcedures } from './creating-procedures';

async function aMember() {
  const organization = await anOrganization();
  return { organization, person: await aPerson({ memberOf: organization }) };
}

/** The forms that create requests, answers and what is said of procedures. */
export const creatingRequests = {
  ...creatingProcedures,
  'workspace/ask': async () => {
    const { organization, person } = await aMember();
    const fields = { title: 'Visita domiciliaria', need: 'En mam.', audience: 'network' };
    const until = addDays(dayOf(new Date()), 7);
    return {
      as: person,
      fields: { ...fields, until, as: organization.slug, step: 'send', stamp: newStamp() },
      count: () => db().thread.count(),
    };
  },
  'public/request': async () => {
    const { person } = await aMember();
    const { slug } = await aStoredRequest({ by: await anOrganization() });
    return {
      as: person,
      params: { slug },
      fields: { do: 'answer', text: 'Podemos ir.', stamp: newStamp() },
      count: () => db().post.count(),
    };
  },
};
