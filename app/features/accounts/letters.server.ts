import { isLocale, defaultLocale, type Locale } from '~/i18n/locale';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { sendMail } from '~/platform/mail/outbox.server';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

export interface Content {
  subject: string;
  before: string[];
  link?: { url: string; name: string };
  /** another address, after a sentence */
  second?: { before: string; url: string };
  after: string[];
  /** how to get no more letters of the kind, after a sentence */
  stop?: { before: string; url: string };
}

// Mail programs read no stylesheet of ours; colours stay the reader's, light or dark.
const onPhones =
  '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">';
const calm =
  'max-width:34em;overflow-wrap:anywhere;margin:0 auto;padding:1em;font:1.0625em/1.5 system-ui,sans-serif';

/** Subject, text and HTML of a letter: paragraphs, perhaps links among them. */
export function letterOf(locale: Locale, content: Content) {
  const { subject, before, link, second, after, stop } = content;
  const paragraph = (one: string) => `<p>${escaped(one)}</p>`;
  const anchor = (url: string, name = url) => `<a href="${escaped(url)}">${escaped(name)}</a>`;
  const text = [
    ...before,
    ...(link ? [link.url] : []),
    ...(second ? [`${second.before}\n${second.url}`] : []),
    ...after,
    ...(stop ? [`-- \n${stop.before}\n${stop.url}`] : []),
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">${onPhones}<title>${escaped(subject)}</title></head><body style="${calm}">`,
    ...before.map(paragraph),
    ...(link ? [`<p>${anchor(link.url, link.name)}</p>`] : []),
    ...(second ? [`<p>${escaped(second.before)}<br>${anchor(second.url)}</p>`] : []),
    ...after.map(paragraph),
    ...(stop ? [`<hr><p>${anchor(stop.url, stop.before.replace(/:$/, ''))}</p>`] : []),
    '</body></html>',
  ].join('\n');
  return { subject, text: `${text}\n`, html };
}

/** The language to write to somebody in. */
export function writable(locale: string): Locale {
  return isLocale(locale) ? locale : defaultLocale;
}

interface Invited {
  to: string;
  locale: string;
  /** the organization's own name; null for an administrator of the network */
  organization: string | null;
  url: string;
}

/** Mails an invitation, in the transaction that makes or renews it. */
export async function mailInvitation(tx: Transaction, invited: Invited): Promise<void> {
  const locale = writable(invited.locale);
  const t = translator(locale, 'mail');
  const { organization } = invited;
  const letter = letterOf(locale, {
    subject: t('invitation.subject'),
    before: [
      organization
        ? t('invitation.toOrganization', { organization })
        : t('invitation.toAdminister'),
      t('invitation.what'),
    ],
    link: { url: invited.url, name: t('invitation.link') },
    after: [t('invitation.limits'), t('invitation.unexpected')],
  });
  await sendMail(tx, { kind: 'invitation', to: invited.to, locale, ...letter });
}

/** Mails the link to choose a new password. */
export async function mailPasswordReset(
  tx: Transaction,
  person: { email: string; locale: string },
  url: string,
): Promise<void> {
  const locale = writable(person.locale);
  const t = translator(locale, 'mail');
  const letter = letterOf(locale, {
    subject: t('reset.subject'),
    before: [t('reset.why')],
    link: { url, name: t('reset.link') },
    after: [t('reset.limits'), t('reset.unexpected')],
  });
  await sendMail(tx, { kind: 'password-reset', to: person.email, locale, ...letter });
}

/** Tells somebody that their password was changed, in case it was not them. */
export async function mailPasswordChanged(
  tx: Transaction,
  person: { email: string; locale: string },
): Promise<void> {
  const locale = writable(person.locale);
  const t = translator(locale, 'mail');
  const letter = letterOf(locale, {
    subject: t('changed.subject'),
    before: [t('changed.what')],
    after: [t('changed.unexpected')],
  });
  await sendMail(tx, { kind: 'password-changed', to: person.email, locale, ...letter });
}
