import { addDays, dayOf } from '~/i18n/days';
import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { aStoredAlert } from '../../factories/alerts';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';

async function aMember() {
  const organization = await anOrganization();
  return { organization, person: await aPerson({ memberOf: organization }) };
}

const count = () => db().thread.count();
const fields = () => ({
  ...{ title: 'Cambio de horario', text: 'Desde el lunes.', country: 'GT', audience: 'network' },
  until: addDays(dayOf(new Date()), 7),
  stamp: newStamp(),
});

/** The forms that create alerts and what others say about them. */
export const creatingAlerts = {
  'workspace/alert-new': async () => {
    const { organization, person } = await aMember();
    return { as: person, fields: { ...fields(), as: organization.slug }, count };
  },
  'workspace/alert-update': async () => {
    const { organization, person } = await aMember();
    const { slug } = await aStoredAlert({ by: organization });
    return { as: person, params: { slug }, fields: { ...fields(), as: organization.slug }, count };
  },
  'public/alert': async () => {
    const { person } = await aMember();
    const { slug } = await aStoredAlert({ by: await anOrganization() });
    return {
      as: person,
      params: { slug },
      fields: { do: 'confirm', how: 'Vimos el aviso.', stamp: newStamp() },
      count: () => db().post.count(),
    };
  },
};
