import { defineLetter } from '~/features/notifications/letter-kind.server';
import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { db } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import type { Family } from './browser-family';
import { keptOfCode, waitingChange, type Side } from './email-codes.server';

/** The absolute URL of a path, as letters need it. */
const whole = (path: string) => env().publicUrl + path;

/** Tells somebody that their account was used in a new browser. Does not mention the IP address. */
export const newDeviceLetter = defineLetter({
  kind: 'new-device',
  goesToFormerAddress: true,
  mayStillGo: (about: Family & { at: string }) => Promise.resolve(about),
  write({ browser, system, at }, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('newDevice.subject'),
      before: [
        t('newDevice.what', {
          // i18n keys: devices:browsers.*, devices:systems.*
          browser: translator(locale, 'devices')(`browsers.${browser}`),
          system: translator(locale, 'devices')(`systems.${system}`),
          time: exactTime(locale, new Date(at)),
        }),
        t('newDevice.you'),
        t('newDevice.notYou'),
      ],
      link: { url: whole(links.devices(locale)), name: t('newDevice.link') },
      after: [],
    };
  },
});

/** Tells somebody that their second factors changed. `action` is the change's name in the audit log. */
export const factorsChangedLetter = defineLetter({
  kind: 'factors-changed',
  goesToFormerAddress: true,
  mayStillGo: (about: { action: string }) => Promise.resolve(about),
  write({ action }, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('factors.subject'),
      before: [
        // i18n keys: notices:factors.what.*
        t(`factors.what.${action.replace('factor.', '')}`),
        t('factors.ended'),
        t('factors.notYou'),
      ],
      link: { url: whole(links.secondFactors(locale)), name: t('factors.link') },
      after: [],
    };
  },
});

/** Tells somebody that wrong codes were entered after their right password, which somebody else may know. */
export const wrongCodesLetter = defineLetter({
  kind: 'wrong-codes',
  goesToFormerAddress: true,
  mayStillGo: ({ at }: { at: string }) => Promise.resolve({ at: new Date(at) }),
  write({ at }, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('wrongCodes.subject'),
      before: [
        t('wrongCodes.what', { time: exactTime(locale, at) }),
        t('wrongCodes.you'),
        t('wrongCodes.notYou'),
      ],
      link: { url: env().publicUrl + links.passwordReset(locale), name: t('wrongCodes.link') },
      after: [t('wrongCodes.elsewhere'), t('wrongCodes.onceADay')],
    };
  },
});

/** One of the two codes for a change of e-mail address. `side` is the address that gets it. Is sent only if it is still valid. */
export const emailCodeLetter = defineLetter({
  kind: 'email-code',
  goesToFormerAddress: true,
  async mayStillGo(about: { side: Side; code: string }, { person, email }) {
    const { side, code } = about;
    const hash = keptOfCode(person?.id ?? '', side, code);
    const works = await db().emailChange.count({
      where: {
        ...waitingChange(person?.id ?? ''),
        ...(side === 'old' ? { oldCodeHash: hash } : { newCodeHash: hash, email }),
      },
    });
    return works > 0 ? about : null;
  },
  write({ side, code }, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('emailCode.subject'),
      before: [
        side === 'old' ? t('emailCode.old') : t('emailCode.new'),
        code,
        t('emailCode.limits'),
      ],
      after: [t('emailCode.unexpected')],
    };
  },
});

/**
 * Tells the owner of an e-mail address that somebody else wanted to use it. Is sent only if the owner's account still
 * has it.
 */
export const emailTakenLetter = defineLetter({
  kind: 'email-taken',
  goesToFormerAddress: true,
  async mayStillGo(about: object, { person, email }) {
    const owns = await db().person.count({ where: { id: person?.id ?? '', email } });
    return owns > 0 ? about : null;
  },
  write(_facts, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('emailTaken.subject'),
      before: [t('emailTaken.what')],
      after: [t('emailTaken.nothing')],
    };
  },
});

/** Tells the old e-mail address that it was replaced. */
export const emailChangedLetter = defineLetter({
  kind: 'email-changed',
  goesToFormerAddress: true,
  mayStillGo: (about: object) => Promise.resolve(about),
  write(_facts, { locale }) {
    const t = translator(locale, 'notices');
    return {
      subject: t('emailChanged.subject'),
      before: [t('emailChanged.what')],
      after: [t('emailChanged.unexpected')],
    };
  },
});
