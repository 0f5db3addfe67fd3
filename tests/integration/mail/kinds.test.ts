import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  mailInvitation,
  mailPasswordChanged,
  mailPasswordReset,
} from '~/features/accounts/letters.server';
import { optionalMailKinds, isOptionalMailKind } from '~/features/accounts/mail-kinds';
import * as notices from '~/features/accounts/notices.server';
import { mailHead } from '~/features/audit-heads/head-letter.server';
import * as corrections from '~/features/corrections/letters.server';
import * as joining from '~/features/joining/letters.server';
import { mailAboutShelter } from '~/features/protection/letters.server';
import { mailNameAnswer, mailNameAsked } from '~/features/organizations/name-letters.server';
import { relayLetter } from '~/features/reaching/relay-letter.server';
import { mailProfileReminder, mailStaleProfiles } from '~/features/reminders/letters.server';
import * as access from '~/features/resource-access/letters.server';
import { sendReviewReminders } from '~/features/resources/review-reminders.server';
import { mailWithdrawal } from '~/features/withdrawal/letters.server';
import { translator } from '~/i18n/messages.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { deliverDueMail } from '~/platform/mail/delivery.server';
import { mailKinds, type MailKind } from '~/platform/mail/mail-kinds';
import { anOrganization } from '../../factories/organizations';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import { aBrowser } from '../accounts/requests';
import { closeMailServer, mailServer } from './support';

const publicUrl = 'https://tejido.example.org';
const name = 'Casa & «Camino»';
const url = `${publicUrl}/es/x`;

interface Reader {
  id: string;
  email: string;
  locale: string;
  organization: { id: string; slug: string; name: string };
}

/** How each kind is written: a kind that is new has no line here, and the file does not compile. */
const writers: Record<MailKind, (to: Reader) => Promise<unknown>> = {
  invitation: ({ email, locale }) =>
    mailInvitation(db(), { to: email, locale, organization: name, url }),
  'password-reset': (to) => mailPasswordReset(db(), to, url),
  'password-changed': (to) => mailPasswordChanged(db(), to),
  'new-device': (to) => notices.mailNewDevice(db(), to, { browser: 'firefox', system: 'linux' }),
  'factors-changed': (to) => notices.mailFactorsChanged(db(), to, 'factor.app-add'),
  'wrong-codes': (to) => notices.mailWrongCodes(db(), to),
  'email-code': (to) => notices.mailEmailCode(db(), to, 'old', '123456'),
  'email-taken': (to) => notices.mailEmailTaken(db(), to),
  'email-changed': (to) => notices.mailEmailChanged(db(), to),
  'recovery-asked': (to) => notices.mailRecovery(db(), to, 'x', null),
  'recovery-approved': (to) => notices.mailRecovery(db(), to, 'x', new Date()),
  'recovery-waiting': (to) => notices.mailRecoveryWaiting(db(), to, { name, page: () => '/es' }),
  shelter: ({ organization }) => mailAboutShelter(db(), organization, 'sheltered'),
  'audit-head': (to) => mailHead(db(), to, '2026-05-04', { number: 7n, hash: 'a'.repeat(64) }),
  'profile-reminder': (to) =>
    mailProfileReminder(db(), to, {
      organization: to.organization,
      groups: ['texts', 'places'],
      token: 'x',
    }),
  'stale-profiles': (to) => mailStaleProfiles(db(), to, [{ name }]),
  correction: ({ organization }) => corrections.mailProposal(db(), organization.id),
  'correction-reminder': (to) => corrections.mailStillWaiting(db(), to, to.organization, 2),
  'open-corrections': (to) => corrections.mailOpenCorrections(db(), to, [{ name }]),
  'correction-answer': (to) =>
    corrections.mailAnswer(db(), to, to.organization, { outcome: 'unanswered', reason: '' }),
  joining: () => joining.mailAsked(db()),
  'joining-reminder': (to) => joining.mailStillAsked(db(), to, 2),
  'joining-declined': (to) => joining.mailDeclined(db(), { name, ...to }, 'Sí'),
  'joining-unanswered': (to) => joining.mailUnanswered(db(), { name, ...to }),
  'name-request': () => mailNameAsked(db()),
  'name-answer': (to) => mailNameAnswer(db(), to, { name, reason: 'Sí' }),
  contact: ({ organization, email }) =>
    aBrowser().asks(() => {
      const letter = { role: '', name: 'Ana', email, message: 'Hola', homepage: '', stamp: '' };
      return relayLetter(visitor, organization.slug, letter, 'es');
    }),
  withdrawal: (to) => mailWithdrawal(db(), to, { name }, { isErased: true, token: 'x' }),
  'resource-request': ({ organization }) => access.mailRequest(db(), organization.id, name),
  'resource-answer': (to) => access.mailAnswer(db(), to, name, 'granted'),
  'resource-review': async ({ id, organization }) => {
    const resource = await aResource({ organization, createdBy: { id } });
    await db().resource.update({
      where: { id: resource.id },
      data: { reviewOn: new Date() },
    });
    await sendReviewReminders();
  },
};

async function aReader(locale: string): Promise<Reader> {
  const organization = await anOrganization({
    nameLocale: locale,
    contacts: [{ role: 'general', email: `office-${locale}@example.org`, audience: 'public' }],
  });
  const person = await aPerson({
    memberOf: organization,
    role: 'organization_admin',
    isNetworkAdmin: true,
    locale,
  });
  return { ...person, locale, organization };
}

let taken: Awaited<ReturnType<typeof mailServer>> = [];
beforeAll(async () => {
  taken = await mailServer(() => undefined, publicUrl);
});
afterAll(closeMailServer);

/** A letter as it is on the wire: its headers on one line each, and its body decoded. */
async function onTheWire(kind: MailKind, to: Reader) {
  await db().outboxMail.deleteMany();
  taken.length = 0;
  await writers[kind](to);
  const rows = await db().outboxMail.findMany({ where: { kind, locale: to.locale } });
  expect(rows.length, `${kind} in ${to.locale}`).toBeGreaterThan(0);
  await db().outboxMail.deleteMany({ where: { locale: { not: to.locale } } });
  await deliverDueMail();
  const message = taken[0]?.message ?? '';
  const head = message.slice(0, message.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return { head, message, body: decoded(message) };
}

function decoded(message: string): string {
  return message
    .split(/\r\n--/)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
      const soft = body.replace(/=\r\n/g, '');
      return Buffer.from(
        soft.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
        'latin1',
      ).toString('utf8');
    })
    .join('\n');
}

describe.each(['es', 'en'])('letters in %s', (locale) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await aReader(locale);
  });

  it.each(mailKinds)('%s is text and HTML in that language, on the wire', async (kind) => {
    const { head, body } = await onTheWire(kind, reader);
    expect(head).toMatch(/^Subject: \S/m);
    expect(head).toContain('multipart/alternative');
    expect(body).toContain(`<html lang="${locale}">`);
    // No key that has no words, no word left open.
    expect(body).not.toMatch(/\{\{|\b(?:letter|letters|notices|mail)[.:][a-z]+\.[a-z]/);
    const other = locale === 'es' ? /\b(?:the|your|you)\b/ : /\b(?:usted|perfil|correo|que)\b/;
    expect(body.replace(/https?:\S+|<[^>]*>|mailto:\S+/g, '')).not.toMatch(other);
    const named = translator(locale, 'mailAdmin')(`kind.${kind}`);
    expect(named).not.toContain('kind.');

    const stop = `<${publicUrl}/${locale}/`;
    if (isOptionalMailKind(kind)) {
      expect(head).toMatch(new RegExp(`^List-Unsubscribe: ${stop}\\S+>`, 'm'));
      expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    } else expect(head).not.toContain('List-Unsubscribe');
  });

  it('has words for each kind that one may do without', () => {
    const t = translator(locale, 'mailChoices');
    for (const kind of optionalMailKinds)
      for (const key of [`kind.${kind}`, `says.${kind}`]) expect(t(key)).not.toBe(key);
  });
});
