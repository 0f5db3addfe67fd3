import { newStamp } from '~/platform/http/once.server';
import { db } from '~/platform/db/client.server';
import { aStoredEvent, eventFieldsOf } from '../../factories/events';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';

async function aMember() {
  const organization = await anOrganization();
  return { organization, person: await aPerson({ memberOf: organization }) };
}

/** The forms that create events and registrations. */
export const creatingEvents = {
  'workspace/event-new': async () => {
    const { organization, person } = await aMember();
    const given = eventFieldsOf(organization.slug, { language: 'spa', interpretation: 'eng' });
    return {
      as: person,
      fields: { ...(given as unknown as Record<string, string>), stamp: newStamp() },
      count: () => db().thread.count(),
    };
  },
  'public/event': async () => {
    const { person } = await aMember();
    const { slug } = await aStoredEvent({ by: await anOrganization() });
    return {
      as: person,
      params: { slug },
      fields: { do: 'register', stamp: newStamp() },
      count: () => db().registration.count(),
    };
  },
};
