import * as accounts from '~/features/identity/letters.server';
import { keptOfCode } from '~/features/identity/email-codes.server';
import { newInvitationLink } from '~/features/identity/invitation-links.server';
import * as notices from '~/features/identity/notices.server';
import { newPasswordLink } from '~/features/identity/password-links.server';
import * as recovery from '~/features/identity/recovery-letters.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { db } from '~/platform/db/client.server';
import { aFactorRecovery } from '../../factories/links';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { unique } from '../../factories/sequence';
import {
  anAdministrator,
  disable,
  hide,
  leave,
  stopRecovery,
  type Id,
  type Person,
  type Waiting,
  type Waits,
} from './stops';

const at = new Date().toISOString();

/** Letters about an account. */
export const waitingAboutAccounts = {
  invitation: async (locale) => {
    const organization = await anOrganization({ name: 'Casa & «Camino»' });
    const { token, fields } = newInvitationLink(locale);
    const email = `${unique()}@example.org`;
    const { id } = await db().invitation.create({
      data: { ...fields, email, locale, organizationId: organization.id, role: 'staff' },
    });
    await queueLetter(db(), accounts.invitationLetter, { email, locale }, { token });
    const change = (data: object) => () => db().invitation.update({ where: { id }, data });
    return {
      to: email,
      stops: {
        hidden: hide(organization),
        'taken back': change({ revokedAt: new Date() }),
        'sent again with another link': change({ tokenHash: 'f'.repeat(64) }),
        'a disabled account': () => aPerson({ email, disabled: true }),
      },
    };
  },
  'password-reset': async (locale) => {
    const person = await aPerson({ locale });
    const { token } = await newPasswordLink(db(), person);
    await queueLetter(db(), accounts.passwordResetLetter, person, { token });
    const used = () => db().token.updateMany({ data: { usedAt: new Date() } });
    return { to: person.email, stops: { disabled: disable(person), 'a link that was used': used } };
  },
  'password-changed': (locale) =>
    aboutAccount(locale, (person) => queueLetter(db(), accounts.passwordChangedLetter, person, {})),
  'new-device': (locale) =>
    aboutAccount(locale, (person) =>
      queueLetter(db(), notices.newDeviceLetter, person, {
        browser: 'firefox',
        system: 'linux',
        at,
      }),
    ),
  'factors-changed': (locale) =>
    aboutAccount(locale, (person) =>
      queueLetter(db(), notices.factorsChangedLetter, person, { action: 'factor.add-app' }),
    ),
  'email-code': async (locale) => {
    const person = await aPerson({ locale });
    await db().emailChange.create({
      data: {
        personId: person.id,
        email: `${unique()}@example.org`,
        oldCodeHash: keptOfCode(person.id, 'old', 'CODE2345'),
        newCodeHash: keptOfCode(person.id, 'new', 'CODE6789'),
        expiresAt: new Date(Date.now() + 600_000),
      },
    });
    await queueLetter(db(), notices.emailCodeLetter, person, { side: 'old', code: 'CODE2345' });
    const takenBack = () => db().emailChange.deleteMany({ where: { personId: person.id } });
    return { to: person.email, stops: { disabled: disable(person), 'taken back': takenBack } };
  },
  'email-taken': (locale) =>
    aboutAccount(locale, (person) => queueLetter(db(), notices.emailTakenLetter, person, {}), {
      'another e-mail address': ({ id }) =>
        db().person.update({ where: { id }, data: { email: `${unique()}@example.org` } }),
    }),
  'email-changed': (locale) =>
    aboutAccount(locale, (person) => queueLetter(db(), notices.emailChangedLetter, person, {})),
  'recovery-asked': (locale) => aboutRecovery(locale, false),
  'recovery-approved': (locale) => aboutRecovery(locale, true),
  'recovery-waiting': (locale) => aboutOthersRecovery(locale, false),
  'recovery-decided': (locale) => aboutOthersRecovery(locale, true),
  'wrong-codes': (locale) =>
    aboutAccount(locale, (person) => queueLetter(db(), notices.wrongCodesLetter, person, { at })),
} satisfies Partial<Record<MailKind, Waits>>;

async function aboutAccount(
  locale: string,
  queue: (person: Person) => Promise<void>,
  more: Record<string, (person: Person) => Promise<unknown>> = {},
): Promise<Waiting> {
  const person = await aPerson({ locale });
  await queue(person);
  const others = Object.entries(more).map(([name, stop]) => [name, () => stop(person)]);
  return { to: person.email, stops: { disabled: disable(person), ...Object.fromEntries(others) } };
}

async function recoveryOf(person: Id, approved = false): Promise<string> {
  await aFactorRecovery(person, { approved });
  const { id } = await db().factorRecovery.findFirstOrThrow({ where: { personId: person.id } });
  return id;
}

async function aboutRecovery(locale: string, approved: boolean): Promise<Waiting> {
  const person = await aPerson({ locale });
  const id = await recoveryOf(person, approved);
  const about = { recoveryId: id };
  if (approved) await queueLetter(db(), recovery.recoveryApprovedLetter, person, about);
  else await queueLetter(db(), recovery.recoveryAskedLetter, person, about);
  const stops = { disabled: disable(person), 'a request that was stopped': stopRecovery(id) };
  return { to: person.email, stops };
}

async function aboutOthersRecovery(locale: string, approved: boolean): Promise<Waiting> {
  const organization = await anOrganization();
  const lost = await aPerson({ memberOf: organization, name: 'Casa & «Camino»' });
  const administrator = await anAdministrator(organization, locale);
  const id = await recoveryOf(lost, approved);
  const about = { recoveryId: id, organizationId: organization.id };
  if (approved) await queueLetter(db(), recovery.recoveryDecidedLetter, administrator, about);
  else await queueLetter(db(), recovery.recoveryWaitingLetter, administrator, about);
  return {
    to: administrator.email,
    stops: {
      hidden: hide(organization),
      disabled: disable(administrator),
      'a recipient who left': leave(administrator),
      'an asker who left': leave(lost),
      'a request that was stopped': stopRecovery(id),
    },
  };
}
