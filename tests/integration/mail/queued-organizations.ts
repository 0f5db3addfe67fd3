import { tellAdministrators } from '~/features/notifications/administrators.server';
import { recordBackup } from '~/features/backups/backups.server';
import { overdueLetter } from '~/features/backups/overdue-letter.server';
import { env } from '~/platform/env.server';
import { auditHeadLetter } from '~/features/notifications/audit-head/head-letter.server';
import * as corrections from '~/features/organizations/corrections/letters.server';
import * as joining from '~/features/organizations/lifecycle/join/letters.server';
import {
  nameAnswerLetter,
  nameRequestLetter,
} from '~/features/organizations/names/name-letters.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { mailAboutHiding } from '~/features/protection/letters.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { staleProfilesLetter } from '~/features/organizations/freshness/letters.server';
import { writeReminder } from '~/features/organizations/freshness/remind-people.server';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { aCorrection, aJoinRequest } from '../../factories/continuity';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { confirmedDaysAgo } from '../../factories/reminders';
import { unique } from '../../factories/sequence';
import {
  anAdministrator,
  aSecretary,
  decideAll,
  disable,
  hide,
  leave,
  refuse,
  stopsOfSecretary,
  type Waiting,
  type Waits,
} from './stops';

/** Letters about organizations, to their people and to the secretariat. */
export const waitingAboutOrganizations = {
  'hidden-for-safety': async (locale) => {
    const organization = await anOrganization({ hiddenForSafety: true });
    const administrator = await anAdministrator(organization, locale);
    await mailAboutHiding(db(), organization, 'hidden');
    const released = () =>
      db().organization.update({
        where: { id: organization.id },
        data: { hiddenForSafetyAt: null, hidingReason: '' },
      });
    return {
      to: administrator.email,
      stops: {
        disabled: disable(administrator),
        'a recipient who left': leave(administrator),
        'news that is not true any more': released,
      },
    };
  },
  'audit-head': async (locale) => {
    const secretary = await aSecretary(locale);
    const where = { day: new Date('2026-05-04') };
    const head = { number: 7n, hash: 'a'.repeat(64) };
    await db().auditHead.upsert({ where, create: { ...where, ...head }, update: head });
    await queueLetter(db(), auditHeadLetter, secretary, { day: '2026-05-04' });
    return { to: secretary.email, stops: stopsOfSecretary(secretary) };
  },
  'backup-overdue': async (locale) => {
    const secretary = await aSecretary(locale);
    await db().backup.deleteMany();
    env().databaseUrl = undefined; // as on a portal that runs its own database
    await db().$executeRaw`UPDATE _prisma_migrations SET started_at = now() - interval '3 days'`;
    await queueLetter(db(), overdueLetter, secretary, {});
    const made = { id: '2026-12-01T021500Z-0000', kind: 'base', isRemote: false } as const;
    return {
      to: secretary.email,
      stops: {
        ...stopsOfSecretary(secretary),
        'a backup that was made': () =>
          recordBackup({ ...made, isEncrypted: true, storedBytes: 1, fileCount: 0 }),
      },
    };
  },
  'profile-reminder': async (locale) => {
    const organization = await anOrganization({ name: 'Casa & «Camino»' });
    const person = await anAdministrator(organization, locale);
    const need = { dueAt: new Date(), groups: ['texts', 'places'] as const };
    await writeReminder(db(), organization, { ...need, groups: [...need.groups] }, 1, person);
    return {
      to: person.email,
      stops: {
        hidden: hide(organization),
        disabled: disable(person),
        'a recipient who left': leave(person),
        'letters that are refused': refuse(person, 'profile-reminder'),
        'a profile that was confirmed': () => confirmedDaysAgo(organization, -1),
      },
    };
  },
  'correction-reminder': async (locale) => {
    const { organization, administrator, stops } = await withCorrection(locale);
    const about = { organizationId: organization.id };
    await queueLetter(db(), corrections.correctionReminderLetter, administrator, about);
    const refused = { 'letters that are refused': refuse(administrator, 'correction-reminder') };
    return { to: administrator.email, stops: { ...stops, ...refused } };
  },
  'stale-profiles': async (locale) => {
    const [organization, secretary] = [await anOrganization(), await aSecretary(locale)];
    await aPerson({ memberOf: organization });
    await confirmedDaysAgo(organization, 500);
    const about = { organizationIds: [organization.id] };
    await queueLetter(db(), staleProfilesLetter, secretary, about);
    return {
      to: secretary.email,
      stops: {
        ...stopsOfSecretary(secretary),
        hidden: hide(organization),
        'letters that are refused': refuse(secretary, 'stale-profiles'),
        'a profile that was confirmed': () => confirmedDaysAgo(organization, 0),
      },
    };
  },
  'open-corrections': async (locale) => {
    const { organization, stops } = await withCorrection(locale, 40);
    const secretary = await aSecretary(locale);
    const about = { organizationIds: [organization.id] };
    await queueLetter(db(), corrections.openCorrectionsLetter, secretary, about);
    return {
      to: secretary.email,
      stops: {
        ...stopsOfSecretary(secretary),
        hidden: hide(organization),
        'letters that are refused': refuse(secretary, 'open-corrections'),
        'an answered correction': stops['an answered correction'],
      },
    };
  },
  correction: async (locale) => {
    const { organization, administrator, stops } = await withCorrection(locale);
    await corrections.mailProposal(db(), organization.id);
    return { to: administrator.email, stops };
  },
  'correction-answer': async (locale) => {
    const organization = await anOrganization();
    const proposer = await aPerson({ locale });
    const { id } = await aCorrection(organization, { proposer, declined: 'Sí' });
    await corrections.mailAnswer(db(), { id, email: null, locale, proposer });
    return {
      to: proposer.email,
      stops: { hidden: hide(organization), disabled: disable(proposer) },
    };
  },
  joining: async (locale) => {
    const secretary = await aSecretary(locale);
    await aJoinRequest();
    await tellAdministrators(db(), joining.joiningLetter, {});
    const stops = { ...stopsOfSecretary(secretary), 'no request that waits': decideAll };
    return { to: secretary.email, stops };
  },
  'joining-reminder': async (locale) => {
    const secretary = await aSecretary(locale);
    await aJoinRequest({ createdAt: new Date(Date.now() - 20 * day) });
    await queueLetter(db(), joining.joiningReminderLetter, secretary, {});
    const stops = { ...stopsOfSecretary(secretary), 'no request that waits': decideAll };
    return { to: secretary.email, stops };
  },
  'joining-declined': (locale) =>
    aboutJoining(locale, { outcome: 'declined', reason: 'Sí' }, joining.mailDeclined),
  'joining-unanswered': (locale) =>
    aboutJoining(locale, { outcome: 'unanswered' }, joining.mailUnanswered),
  'name-request': async (locale) => {
    const organization = await anOrganization();
    const secretary = await aSecretary(locale);
    await db().nameRequest.create({
      data: { organizationId: organization.id, locale: '', name: 'Casa & «Camino»' },
    });
    await tellAdministrators(db(), nameRequestLetter, {});
    const decided = () => db().nameRequest.deleteMany();
    return {
      to: secretary.email,
      stops: { ...stopsOfSecretary(secretary), 'a name that was decided': decided },
    };
  },
  'name-answer': async (locale) => {
    const organization = await anOrganization();
    const person = await anAdministrator(organization, locale);
    const answer = { organizationId: organization.id, name: 'Casa & «Camino»', reason: 'Sí' };
    await queueLetter(db(), nameAnswerLetter, person, answer);
    return {
      to: person.email,
      stops: {
        hidden: hide(organization),
        disabled: disable(person),
        'a recipient who left': leave(person),
      },
    };
  },
} satisfies Partial<Record<MailKind, Waits>>;

async function withCorrection(locale: string, daysAgo = 0) {
  const organization = await anOrganization({ name: 'Casa & «Camino»' });
  const administrator = await anAdministrator(organization, locale);
  await aCorrection(organization, { createdAt: new Date(Date.now() - daysAgo * day) });
  const answered = () =>
    db().correction.updateMany({
      where: { organizationId: organization.id },
      data: { outcome: 'accepted', answeredAt: new Date() },
    });
  const stops = {
    hidden: hide(organization),
    disabled: disable(administrator),
    'a recipient who left': leave(administrator),
    'an answered correction': answered,
  };
  return { organization, administrator, stops };
}

async function aboutJoining(
  locale: string,
  closed: { outcome: 'declined' | 'unanswered'; reason?: string },
  queue: typeof joining.mailDeclined,
): Promise<Waiting> {
  const { id } = await aJoinRequest();
  const email = `${unique()}@example.org`;
  await db().joinRequest.update({ where: { id }, data: { ...closed, decidedAt: new Date() } });
  await queue(db(), { id, email, locale });
  return {
    to: email,
    stops: { 'a request that was deleted': () => db().joinRequest.delete({ where: { id } }) },
  };
}
