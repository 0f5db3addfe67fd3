import { nameLines } from '~/features/follow-ups/name-lines';
import { defineLetter } from '~/features/notifications/letter-kind.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { env } from '~/platform/env.server';
import { partAddress } from '../editing/part-address';
import { partOfGroup } from '../editing/part-states';
import { getReminder } from './answer.server';
import { findStale } from './reminders.queries.server';

/**
 * Asks somebody whether groups of their organization's profile are still correct, with a link to confirm them
 * and one to the form. The token is that of the reminder, which names the groups. Is sent only if the link still
 * works and something that it asks about is not confirmed yet.
 */
export const profileReminderLetter = defineLetter({
  kind: 'profile-reminder',
  async mayStillGo({ token }: { token: string }) {
    const reminder = await getReminder(token);
    if (!reminder || reminder.isDone) return null;
    const { organization, groups } = reminder;
    return { organization, groups: groups.map(({ group }) => group), token };
  },
  write({ organization: { slug, name }, groups, token }, { locale }) {
    const t = translator(locale, 'reminders');
    // i18n keys: freshness:group.*
    const names = groups.map((group) => translator(locale, 'freshness')(`group.${group}`));
    return {
      subject: t('profile.subject', { organization: name }),
      before: [
        t('profile.what', { organization: name }),
        t('profile.groups'),
        ...names.map((name) => `– ${name}`),
      ],
      link: { url: env().publicUrl + links.stillRight(locale, token), name: t('profile.link') },
      second: {
        before: t('profile.edit'),
        // To the part that is asked about first.
        url: env().publicUrl + partAddress(locale, slug, partOfGroup(groups[0] ?? 'texts')),
      },
      after: [t('profile.why')],
    };
  },
});

/**
 * Tells network administrators which profiles nobody confirmed although their people were asked. Lists only
 * profiles that are still stale and not hidden for safety.
 */
export const staleProfilesLetter = defineLetter({
  kind: 'stale-profiles',
  async mayStillGo({ organizationIds }: { organizationIds: string[] }, { person }) {
    const names = person?.isNetworkAdmin ? await findStale(organizationIds) : [];
    return names.length > 0 ? names : null;
  },
  write(all, { locale }) {
    const t = translator(locale, 'reminders');
    const names = nameLines(locale, all, (count) => t('stale.more', { count }));
    return {
      subject: t('stale.subject', { count: all.length }),
      before: [t('stale.what'), ...names],
      link: { url: env().publicUrl + links.adminFreshness(locale), name: t('stale.link') },
      after: [t('stale.how')],
    };
  },
});
