import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { now } from '~/platform/clock.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import type { MailKind } from '~/platform/mail/mail-kinds';
import { sendMail } from '~/platform/mail/outbox.server';
import type { Family } from './browser-family';
import { letterOf, writable, type Content } from './letters.server';

export interface Addressee {
  email: string;
  locale: string;
}

/** Mails a letter in somebody's language, in the caller's transaction. */
async function mail(
  tx: Transaction,
  { email, locale: wished }: Addressee,
  kind: MailKind,
  write: (t: ReturnType<typeof translator>, locale: string) => Content,
): Promise<void> {
  const locale = writable(wished);
  const letter = letterOf(locale, write(translator(locale, 'notices'), locale));
  await sendMail(tx, { kind, to: email, locale, ...letter });
}

/** An address of the portal as a letter needs it: whole. */
const whole = (path: string) => env().publicUrl + path;

/** Tells somebody that their account was used in a browser for the first time. Says no address. */
export function mailNewDevice(tx: Transaction, person: Addressee, family: Family): Promise<void> {
  return mail(tx, person, 'new-device', (t, locale) => ({
    subject: t('newDevice.subject'),
    before: [
      t('newDevice.what', {
        // i18n keys: devices:browsers.*, devices:systems.*
        browser: translator(locale, 'devices')(`browsers.${family.browser}`),
        system: translator(locale, 'devices')(`systems.${family.system}`),
        time: exactTime(locale, now()),
      }),
      t('newDevice.you'),
      t('newDevice.notYou'),
    ],
    link: { url: whole(links.devices(locale)), name: t('newDevice.link') },
    after: [],
  }));
}

/** Tells somebody that their second factors changed. @param action what the log calls it */
export function mailFactorsChanged(
  tx: Transaction,
  person: Addressee,
  action: string,
): Promise<void> {
  return mail(tx, person, 'factors-changed', (t, locale) => ({
    subject: t('factors.subject'),
    before: [
      // i18n keys: audit:actions.factor.*
      t('factors.what', { what: translator(locale, 'audit')(`actions.${action}`) }),
      t('factors.ended'),
      t('factors.notYou'),
    ],
    link: { url: whole(links.secondFactors(locale)), name: t('factors.link') },
    after: [],
  }));
}

/** Tells somebody that wrong codes followed their right password: somebody else may know it. */
export function mailWrongCodes(tx: Transaction, person: Addressee): Promise<void> {
  return mail(tx, person, 'wrong-codes', (t, locale) => ({
    subject: t('wrongCodes.subject'),
    before: [
      t('wrongCodes.what', { time: exactTime(locale, now()) }),
      t('wrongCodes.you'),
      t('wrongCodes.notYou'),
    ],
    link: { url: whole(links.passwordReset(locale)), name: t('wrongCodes.link') },
    after: [t('wrongCodes.elsewhere'), t('wrongCodes.onceADay')],
  }));
}

/** Mails one of the two codes that a change of address needs. @param side whose address gets it */
export function mailEmailCode(
  tx: Transaction,
  person: Addressee,
  side: 'old' | 'new',
  code: string,
): Promise<void> {
  return mail(tx, person, 'email-code', (t) => ({
    subject: t('emailCode.subject'),
    before: [side === 'old' ? t('emailCode.old') : t('emailCode.new'), code, t('emailCode.limits')],
    after: [t('emailCode.unexpected')],
  }));
}

/** Tells the owner of an address that somebody else wanted to sign in with it. */
export function mailEmailTaken(tx: Transaction, owner: Addressee): Promise<void> {
  return mail(tx, owner, 'email-taken', (t) => ({
    subject: t('emailTaken.subject'),
    before: [t('emailTaken.what')],
    after: [t('emailTaken.nothing')],
  }));
}

/** Tells the address that was given up. */
export function mailEmailChanged(tx: Transaction, former: Addressee): Promise<void> {
  return mail(tx, former, 'email-changed', (t) => ({
    subject: t('emailChanged.subject'),
    before: [t('emailChanged.what')],
    after: [t('emailChanged.unexpected')],
  }));
}

/**
 * Tells somebody that another second factor was asked for in their name, or that it was approved, with the
 * link that stops it.
 *
 * @param usableAt from when it counts, once it is approved
 */
export function mailRecovery(
  tx: Transaction,
  person: Addressee,
  stop: string,
  usableAt: Date | null,
): Promise<void> {
  const kind = usableAt ? 'recovery-approved' : 'recovery-asked';
  return mail(tx, person, kind, (t, locale) => ({
    subject: usableAt ? t('recoveryApproved.subject') : t('recoveryAsked.subject'),
    before: usableAt
      ? [t('recoveryApproved.what', { time: exactTime(locale, usableAt) }), t('recoveryStop')]
      : [t('recoveryAsked.what'), t('recoveryAsked.next'), t('recoveryStop')],
    link: { url: whole(links.keepFactors(locale, stop)), name: t('recoveryLink') },
    after: [t('recoveryPassword')],
  }));
}

/** Tells somebody who can approve it that a person asks for another second factor. */
export function mailRecoveryWaiting(
  tx: Transaction,
  approver: Addressee,
  { name, page }: { name: string; page: (locale: string) => string },
): Promise<void> {
  return mail(tx, approver, 'recovery-waiting', (t, locale) => ({
    subject: t('recoveryWaiting.subject'),
    before: [t('recoveryWaiting.what', { name }), t('recoveryWaiting.how')],
    link: { url: whole(page(locale)), name: t('recoveryWaiting.link') },
    after: [],
  }));
}

/** Tells somebody who can stop it that another administrator approved a person's request. */
export function mailRecoveryDecided(
  tx: Transaction,
  approver: Addressee,
  wait: { name: string; usableAt: Date; page: (locale: string) => string },
): Promise<void> {
  return mail(tx, approver, 'recovery-waiting', (t, locale) => ({
    subject: t('recoveryDecided.subject'),
    before: [
      t('recoveryDecided.what', { name: wait.name, time: exactTime(locale, wait.usableAt) }),
      t('recoveryDecided.how', { name: wait.name }),
    ],
    link: { url: whole(wait.page(locale)), name: t('recoveryDecided.link') },
    after: [],
  }));
}
