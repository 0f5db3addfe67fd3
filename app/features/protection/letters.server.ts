import { defineLetter, isOneOf, type Recipient } from '~/features/notifications/letter-kind.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { administratorsOf } from './protection.policy';

export type HidingNews = 'hidden' | 'releaseAsked' | 'releaseWaits' | 'released';

/** A waiting period before the hiding ends: when it is over, and the token of the link that stops it. */
export interface Wait {
  until: Date;
  stop: string;
}

/** A `where` for the organization for which each piece of news is still true. */
const whileTrue = {
  hidden: { hiddenForSafetyAt: { not: null } },
  releaseAsked: { hiddenForSafetyAt: { not: null }, releaseAskedAt: { not: null } },
  releaseWaits: { hiddenForSafetyAt: { not: null }, releaseSecondAt: { not: null } },
  released: { hiddenForSafetyAt: null },
} as const satisfies Record<HidingNews, object>;

interface About {
  organizationId: string;
  /** `sheltered` is the former name of `hidden`; letters that an earlier version queued still have it. */
  news: HidingNews | 'sheltered';
  wait?: { until: string; stop: string };
}

/**
 * Whether the recipient administers the organization or the network. For a letter about a waiting period, it is
 * enough that they did when the organization was hidden.
 */
async function isConcerned({ organizationId, wait }: About, to: Recipient): Promise<boolean> {
  if (!to.person) return false;
  const { isDisabled, isNetworkAdmin } = to.person;
  if (!isDisabled && (isNetworkAdmin || (await isOneOf(to, organizationId, 'organization_admin'))))
    return true;
  const where = { organizationId, personId: to.person.id };
  return wait !== undefined && (await db().hidingAdministrator.count({ where })) > 0;
}

/**
 * The letter to the administrators of a hidden organization and of the network. It goes out only while its news
 * is true. Other letters are not sent when their organization is hidden; this one is.
 */
export const hiddenForSafetyLetter = defineLetter({
  kind: 'hidden-for-safety',
  // An intruder may have disabled an administrator, who must still hear that the hiding is about to end.
  goesToDisabledAccount: true,
  async mayStillGo(about: About, to) {
    if (!(await isConcerned(about, to))) return null;
    const { organizationId, wait } = about;
    const news = about.news === 'sheltered' ? 'hidden' : about.news;
    const stillWaits = wait ? { releaseStopHash: hashToken(wait.stop) } : {};
    const organization = await db().organization.findFirst({
      where: { id: organizationId, ...whileTrue[news], ...stillWaits },
      select: { slug: true, name: true },
    });
    return organization && { ...organization, news, wait };
  },
  write({ slug, name, news, wait }, { locale }) {
    const t = translator(locale, 'mail');
    const { publicUrl } = env();
    const said = { organization: name, time: wait ? exactTime(locale, new Date(wait.until)) : '' };
    return {
      // i18n keys: mail:hiding.*
      subject: t('hiding.subject'),
      before: [t(`hiding.${news}.what`, said), t(`hiding.${news}.do`)],
      link: { url: publicUrl + links.ownSafety(locale, slug), name: t('hiding.link') },
      ...(wait
        ? {
            second: {
              before: t('hiding.stop'),
              url: publicUrl + links.keepHidden(locale, wait.stop),
            },
          }
        : {}),
      after: [t(`hiding.${news}.undo`), t('hiding.unexpected')],
    };
  },
});

/**
 * Tells the administrators of an organization and of the network what happened to it, what to do and how
 * to undo it. The letter leaves out the reason, because e-mail can be read on its way.
 *
 * @param wait the waiting period that has begun. Such a letter also goes to people who administered when the
 * organization was hidden but no longer do: an intruder may have taken their role away.
 */
export async function mailAboutHiding(
  tx: Transaction,
  { id: organizationId }: { id: string },
  news: HidingNews,
  wait?: Wait,
): Promise<void> {
  const witness = { hidingsWitnessed: { some: { organizationId } } };
  const people = await tx.person.findMany({
    where: wait
      ? { OR: [administratorsOf(organizationId), witness] }
      : administratorsOf(organizationId),
    select: { id: true, email: true, locale: true },
  });
  for (const person of people)
    await queueLetter(tx, hiddenForSafetyLetter, person, {
      organizationId,
      news,
      ...(wait ? { wait: { until: wait.until.toISOString(), stop: wait.stop } } : {}),
    });
}
