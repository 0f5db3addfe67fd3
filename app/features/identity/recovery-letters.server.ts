import { defineLetter, isOneOf, type Recipient } from '~/features/notifications/letter-kind.server';
import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { openRecoveries, stopToken } from './open-recoveries.server';

interface About {
  recoveryId: string;
}

/** The recipient's own request, if it is still open. */
function findOwn({ recoveryId }: About, { person }: Recipient) {
  return db().factorRecovery.findFirst({
    where: { AND: [{ id: recoveryId, personId: person?.id ?? '' }, openRecoveries()] },
    select: { id: true, usableAt: true },
  });
}

/** The ending of both letters to the person: the link that stops the change. */
function stopping(recoveryId: string, locale: string) {
  const t = translator(locale, 'notices');
  const url = env().publicUrl + links.keepFactors(locale, stopToken(recoveryId));
  return { link: { url, name: t('recoveryLink') }, after: [t('recoveryPassword')] };
}

/**
 * Tells somebody that a replacement of their second factor was requested, with the link that stops it. Is sent only if
 * the request is still open.
 */
export const recoveryAskedLetter = defineLetter({
  kind: 'recovery-asked',
  goesToFormerAddress: true,
  mayStillGo: (about: About, to) => findOwn(about, to),
  write({ id }, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('recoveryAsked.subject'),
      before: [t('recoveryAsked.what'), t('recoveryAsked.next'), t('recoveryStop')],
      ...stopping(id, locale),
    };
  },
});

/**
 * Tells somebody that the replacement was approved and when it can be used, with the same link. Is sent only if it can
 * still be stopped.
 */
export const recoveryApprovedLetter = defineLetter({
  kind: 'recovery-approved',
  goesToFormerAddress: true,
  async mayStillGo(about: About, to) {
    const found = await findOwn(about, to);
    return found?.usableAt ? { id: found.id, usableAt: found.usableAt } : null;
  },
  write({ id, usableAt }, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('recoveryApproved.subject'),
      before: [
        t('recoveryApproved.what', { time: exactTime(locale, usableAt) }),
        t('recoveryStop'),
      ],
      ...stopping(id, locale),
    };
  },
});

interface ForApprovers extends About {
  /** the organization that the recipient administers; null for a network administrator */
  organizationId: string | null;
}

/**
 * The person who made the request, if the recipient may decide on it, and the page for that.
 *
 * @param where the state of the request in which the letter is still true
 */
async function findToDecide(
  { recoveryId, organizationId }: ForApprovers,
  to: Recipient,
  where: { approvedAt: null | { not: null } },
) {
  const member = {
    isNetworkAdmin: false,
    memberships: { some: { organizationId: organizationId ?? '' } },
  };
  const found = await db().factorRecovery.findFirst({
    where: {
      AND: [{ id: recoveryId, ...where }, openRecoveries()],
      person: { disabledAt: null, ...(organizationId ? member : {}) },
    },
    select: { usableAt: true, person: { select: { name: true } } },
  });
  if (!found || !to.person) return null;
  const facts = { name: found.person.name, usableAt: found.usableAt };
  if (!organizationId)
    return to.person.isNetworkAdmin ? { ...facts, page: links.adminRecoveries } : null;
  const organization = await db().organization.findFirst({
    where: { id: organizationId, ...listed },
    select: { slug: true },
  });
  if (!organization || !(await isOneOf(to, organizationId, 'organization_admin'))) return null;
  return { ...facts, page: (locale: string) => links.ownPeople(locale, organization.slug) };
}

/**
 * Tells a possible approver that a person requests to replace their second factor. Is sent only if the request still
 * waits and the recipient may approve it.
 */
export const recoveryWaitingLetter = defineLetter({
  kind: 'recovery-waiting',
  mayStillGo: (about: ForApprovers, to) => findToDecide(about, to, { approvedAt: null }),
  write({ name, page }, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('recoveryWaiting.subject'),
      before: [t('recoveryWaiting.what', { name }), t('recoveryWaiting.how')],
      link: { url: env().publicUrl + page(locale), name: t('recoveryWaiting.link') },
      after: [],
    };
  },
});

/**
 * Tells somebody who can stop it that another administrator approved a person's request. Is sent only if that is still
 * so.
 */
export const recoveryDecidedLetter = defineLetter({
  kind: 'recovery-decided',
  async mayStillGo(about: ForApprovers, to) {
    const found = await findToDecide(about, to, { approvedAt: { not: null } });
    return found?.usableAt ? { ...found, usableAt: found.usableAt } : null;
  },
  write({ name, usableAt, page }, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('recoveryDecided.subject'),
      before: [
        t('recoveryDecided.what', { name, time: exactTime(locale, usableAt) }),
        t('recoveryDecided.how', { name }),
      ],
      link: { url: env().publicUrl + page(locale), name: t('recoveryDecided.link') },
      after: [],
    };
  },
});
