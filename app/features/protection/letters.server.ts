import { defineLetter, isOneOf, type Recipient } from '~/features/notifications/letter-kind.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { hashToken } from '~/platform/crypto/tokens.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { administratorsOf } from './protection.policy';

export type ShelterNews = 'sheltered' | 'releaseAsked' | 'releaseWaits' | 'released';

/** A release that waits: until when, and the token of the link that stops it. */
export interface Wait {
  until: Date;
  stop: string;
}

/** How an organization is while each piece of news is still true. */
const whileTrue = {
  sheltered: { shelteredAt: { not: null } },
  releaseAsked: { shelteredAt: { not: null }, releaseAskedAt: { not: null } },
  releaseWaits: { shelteredAt: { not: null }, releaseSecondAt: { not: null } },
  released: { shelteredAt: null },
} as const satisfies Record<ShelterNews, object>;

interface About {
  organizationId: string;
  news: ShelterNews;
  wait?: { until: string; stop: string };
}

/** Whether the recipient administers the organization or the network, or did when the organization was hidden. */
async function isConcerned({ organizationId, wait }: About, to: Recipient): Promise<boolean> {
  if (!to.person) return false;
  const { isDisabled, isNetworkAdmin } = to.person;
  if (!isDisabled && (isNetworkAdmin || (await isOneOf(to, organizationId, 'organization_admin'))))
    return true;
  const where = { organizationId, personId: to.person.id };
  return wait !== undefined && (await db().hidingAdministrator.count({ where })) > 0;
}

/**
 * Goes to who administers the organization or the network, while the news is true: it is about an
 * organization that is hidden, so that is no reason not to send it.
 */
export const shelterLetter = defineLetter({
  kind: 'shelter',
  // An administrator whom an intruder disabled must hear that the hiding is about to end.
  goesToDisabledAccount: true,
  async mayStillGo(about: About, to) {
    if (!(await isConcerned(about, to))) return null;
    const { organizationId, news, wait } = about;
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
      // i18n keys: mail:shelter.*
      subject: t('shelter.subject'),
      before: [t(`shelter.${news}.what`, said), t(`shelter.${news}.do`)],
      link: { url: publicUrl + links.ownSafety(locale, slug), name: t('shelter.link') },
      ...(wait
        ? {
            second: {
              before: t('shelter.stop'),
              url: publicUrl + links.keepHidden(locale, wait.stop),
            },
          }
        : {}),
      after: [t(`shelter.${news}.undo`), t('shelter.unexpected')],
    };
  },
});

/**
 * Tells the administrators of an organization and of the network what happened to it, what to do and how
 * to undo it. The reason stays in the portal: mail is read on the way.
 *
 * @param wait of a release that waits: of that even those are told who administered when the organization was
 * hidden and do no more, since whoever wants to be alone takes others' roles first
 */
export async function mailAboutShelter(
  tx: Transaction,
  { id: organizationId }: { id: string },
  news: ShelterNews,
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
    await queueLetter(tx, shelterLetter, person, {
      organizationId,
      news,
      ...(wait ? { wait: { until: wait.until.toISOString(), stop: wait.stop } } : {}),
    });
}
