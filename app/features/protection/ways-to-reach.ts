import { caseDataRules } from '~/platform/case-data-rules';
import { hiddenGap } from './protection.schema';

const emailAddress = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const telephoneNumbers = caseDataRules.filter(({ kind }) => kind === 'phone');

/** Sites whose links hold a telephone number or a user name, so that they tell as much as the number itself. */
const messengers = new Set(
  ['wa.me', 'whatsapp.com', 't.me', 'telegram.me', 'signal.me', 'signal.group', 'm.me'].flatMap(
    (host) => [host, `www.${host}`, `api.${host}`, `web.${host}`, `chat.${host}`],
  ),
);

/** Replaces the email addresses and telephone numbers of a text. */
export function hideWaysToReach(text: string): string {
  const withoutAddresses = text.replace(emailAddress, hiddenGap);
  return telephoneNumbers.reduce(
    (rest, { pattern }) => rest.replace(pattern, hiddenGap),
    withoutAddresses,
  );
}

/** Whether a link leads to a person's or an office's messenger. @param url a valid web address */
export function isMessenger(url: string): boolean {
  return messengers.has(new URL(url).hostname);
}
