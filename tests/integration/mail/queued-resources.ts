import type { MailKind } from '~/features/notifications/mail-kinds';
import { relayLetter } from '~/features/organizations/contact-form/relay-letter.server';
import * as access from '~/features/library/access/letters.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { reviewLetter } from '~/features/library/review/review-letter.server';
import { mailWithdrawal } from '~/features/organizations/lifecycle/withdraw/letters.server';
import { db } from '~/platform/db/client.server';
import { anOrganization } from '../../factories/organizations';
import { actorOf, aPerson } from '../../factories/people';
import { aRequest } from '../../factories/resource-access';
import { aResource } from '../../factories/resources';
import { unique } from '../../factories/sequence';
import { aBrowser } from '../accounts/requests';
import { disable, hide, leave, setWriters, withdraw, type Waits } from './stops';

/** Letters from visitors, about an organization that left, and about resources. */
export const waitingAboutResources = {
  contact: async (locale) => {
    const email = `${unique()}@example.org`;
    const organization = await anOrganization({
      nameLocale: locale,
      contacts: [{ role: 'general', email, audience: 'public' }],
    });
    const partner = await aPerson({ memberOf: await anOrganization() });
    await setWriters(organization, 'network');
    const typed = { role: '', name: 'Ana', email: 'ana@example.org', message: 'Hola' };
    const letter = { ...typed, homepage: '', stamp: '' };
    const actor = await actorOf(partner);
    await aBrowser().asks(() => relayLetter(actor, organization.slug, letter, 'es'));
    return {
      to: email,
      stops: {
        hidden: hide(organization),
        'a writer who was disabled': disable(partner),
        'a writer who left': leave(partner),
        'a form that was closed': () => setWriters(organization, 'organization'),
        'an e-mail address that was taken out': () =>
          db().organizationContact.deleteMany({ where: { organizationId: organization.id } }),
      },
    };
  },
  withdrawal: async (locale) => {
    const person = await aPerson({ locale });
    const name = 'Casa & «Camino»';
    await mailWithdrawal(db(), person, { name }, { isErased: false, token: null });
    return { to: person.email, stops: { disabled: disable(person) } };
  },
  'resource-request': async (locale) => {
    const { owner, asker, id, organization } = await withRequest(locale);
    await access.mailRequest(db(), owner.organization.id, id);
    return {
      to: owner.person.email,
      stops: {
        'a hidden owner': hide(owner.organization),
        'a hidden asker': hide(organization),
        disabled: disable(owner.person),
        'a recipient who left': leave(owner.person),
        'an asker who was disabled': disable(asker),
        'an asker who left': leave(asker),
        'an answered request': () =>
          db().resourceRequest.update({ where: { id }, data: { answeredAt: new Date() } }),
        'a resource that was withdrawn': withdraw(owner.organization),
      },
    };
  },
  'resource-answer': async (locale) => {
    const { owner, asker, id, organization } = await withRequest(locale, true);
    await queueLetter(db(), access.answerLetter, asker, { requestId: id, answer: 'granted' });
    return {
      to: asker.email,
      stops: {
        'a hidden owner': hide(owner.organization),
        'a hidden asker': hide(organization),
        disabled: disable(asker),
        'a recipient who left': leave(asker),
        'a grant that ended': () =>
          db().resourceRequest.update({ where: { id }, data: { revokedAt: new Date() } }),
        'a resource that was withdrawn': withdraw(owner.organization),
      },
    };
  },
  'resource-review': async (locale) => {
    const organization = await anOrganization();
    const person = await aPerson({ memberOf: organization, locale });
    const { id } = await aResource({ organization });
    const reviewOn = new Date('2026-12-24');
    const change = (data: object) => () => db().resource.update({ where: { id }, data });
    await change({ reviewOn })();
    const about = { resourceId: id, reviewOn: reviewOn.toISOString() };
    await queueLetter(db(), reviewLetter, person, about);
    return {
      to: person.email,
      stops: {
        hidden: hide(organization),
        disabled: disable(person),
        'a recipient who left': leave(person),
        'a resource that was withdrawn': withdraw(organization),
        'a review that was put off': change({ reviewOn: new Date('2027-12-24') }),
      },
    };
  },
} satisfies Partial<Record<MailKind, Waits>>;

async function withRequest(locale: string, granted = false) {
  const [own, organization] = [await anOrganization(), await anOrganization()];
  const resource = await aResource({ organization: own, onRequest: true });
  const owner = { organization: own, person: await aPerson({ memberOf: own, locale }) };
  const asker = await aPerson({ memberOf: organization, locale });
  const { id } = await aRequest(resource, { person: asker, organization }, { granted });
  return { owner, asker, id, organization };
}
