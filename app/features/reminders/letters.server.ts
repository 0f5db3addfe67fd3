import { letterOf, writable } from '~/features/accounts/letters.server';
import { stopMailUrl } from '~/features/accounts/mail-choices.server';
import type { ProfileGroup } from '~/features/organizations/profile-groups';
import { sortedByName } from '~/i18n/alphabet';
import { joined } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';

export interface Recipient {
  id: string;
  email: string;
  locale: string;
}

interface Asked {
  organization: { slug: string; name: string };
  groups: readonly ProfileGroup[];
  token: string;
}

/**
 * Asks somebody whether groups of their organization's profile are still right: with the link that says so,
 * and the way to the form for when they are not.
 */
export async function mailProfileReminder(
  tx: Transaction,
  recipient: Recipient,
  { organization, groups, token }: Asked,
): Promise<void> {
  const locale = writable(recipient.locale);
  const t = translator(locale, 'reminders');
  const unsubscribe = stopMailUrl(locale, recipient.id, 'profile-reminder');
  const { name } = organization;
  // i18n keys: freshness:group.*
  const names = groups.map((group) => translator(locale, 'freshness')(`group.${group}`));
  const letter = letterOf(locale, {
    subject: t('profile.subject', { organization: name }),
    before: [
      t('profile.what', { organization: name }),
      t('profile.groups', { groups: joined(locale, names) }),
    ],
    link: { url: env().publicUrl + links.stillRight(locale, token), name: t('profile.link') },
    second: {
      before: t('profile.edit'),
      url: env().publicUrl + links.editOrganization(locale, organization.slug),
    },
    after: [t('profile.why')],
    stop: { before: t('stop'), url: unsubscribe },
  });
  const kind = 'profile-reminder';
  await sendMail(tx, { kind, to: recipient.email, locale, unsubscribe, ...letter });
}

/** The most names in one letter. */
const mostNames = 20;

/** Tells a network administrator whose profiles nobody confirmed although their people were asked. */
export async function mailStaleProfiles(
  tx: Transaction,
  recipient: Recipient,
  organizations: readonly { name: string }[],
): Promise<void> {
  const locale = writable(recipient.locale);
  const t = translator(locale, 'reminders');
  const unsubscribe = stopMailUrl(locale, recipient.id, 'stale-profiles');
  const names = sortedByName(locale, organizations, ({ name }) => name)
    .slice(0, mostNames)
    .map(({ name }) => `– ${name}`);
  const more = organizations.length - names.length;
  const letter = letterOf(locale, {
    subject: t('stale.subject', { count: organizations.length }),
    before: [t('stale.what'), ...names, ...(more > 0 ? [t('stale.more', { count: more })] : [])],
    link: { url: env().publicUrl + links.adminFreshness(locale), name: t('stale.link') },
    after: [t('stale.how')],
    stop: { before: t('stop'), url: unsubscribe },
  });
  const kind = 'stale-profiles';
  await sendMail(tx, { kind, to: recipient.email, locale, unsubscribe, ...letter });
}
