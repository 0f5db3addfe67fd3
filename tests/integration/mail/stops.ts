import { db } from '~/platform/db/client.server';
import { aPerson } from '../../factories/people';

/** A queued letter, and the events that must prevent its sending. */
export interface Waiting {
  to: string;
  stops: Record<string, () => Promise<unknown>>;
}

/** Queues a letter of a kind, for somebody who reads this language. */
export type Waits = (locale: string) => Promise<Waiting>;

export type Person = Awaited<ReturnType<typeof aPerson>>;
export type Id = { id: string };

export const hide =
  ({ id }: Id) =>
  () =>
    db().organization.update({
      where: { id },
      data: { hiddenForSafetyAt: new Date(), hidingReason: 'Amenazas' },
    });
export const disable =
  ({ id }: Id) =>
  () =>
    db().person.update({ where: { id }, data: { disabledAt: new Date() } });
export const leave =
  ({ id }: Id) =>
  () =>
    db().membership.deleteMany({ where: { personId: id } });
export const refuse =
  ({ id }: Id, kind: string) =>
  () =>
    db().mailRefusal.create({ data: { personId: id, kind } });
export const withdraw =
  ({ id }: Id) =>
  () =>
    db().resource.updateMany({ where: { organizationId: id }, data: { withdrawnAt: new Date() } });
export const decideAll = () =>
  db().joinRequest.updateMany({ data: { outcome: 'declined', decidedAt: new Date() } });
export const setWriters = ({ id }: Id, contactForm: 'network' | 'organization') =>
  db().organization.update({ where: { id }, data: { contactForm } });
export const stopRecovery = (id: string) => () =>
  db().factorRecovery.update({ where: { id }, data: { cancelledAt: new Date() } });

export const anAdministrator = (organization: Id, locale: string) =>
  aPerson({ memberOf: organization, role: 'organization_admin', locale });
export const aSecretary = (locale: string) => aPerson({ isNetworkAdmin: true, locale });

export const stopsOfSecretary = (secretary: Person) => ({
  disabled: disable(secretary),
  'an administrator no longer': () =>
    db().person.update({ where: { id: secretary.id }, data: { isNetworkAdmin: false } }),
});
