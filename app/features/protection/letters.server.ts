import { defineLetter, isOneOf } from '~/features/notifications/letter-kind.server';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';

export type ShelterNews = 'sheltered' | 'releaseAsked' | 'released';

/** How an organization is while each piece of news is still true. */
const whileTrue = {
  sheltered: { shelteredAt: { not: null } },
  releaseAsked: { shelteredAt: { not: null }, releaseAskedAt: { not: null } },
  released: { shelteredAt: null },
} as const satisfies Record<ShelterNews, object>;

/**
 * Goes to who administers the organization or the network, while the news is true: it is about an
 * organization that is hidden, so that is no reason not to send it.
 */
export const shelterLetter = defineLetter({
  kind: 'shelter',
  async mayStillGo({ organizationId, news }: { organizationId: string; news: ShelterNews }, to) {
    const isFor =
      to.person?.isNetworkAdmin || (await isOneOf(to, organizationId, 'organization_admin'));
    if (!isFor) return null;
    const organization = await db().organization.findFirst({
      where: { id: organizationId, ...whileTrue[news] },
      select: { slug: true, name: true },
    });
    return organization && { ...organization, news };
  },
  write({ slug, name, news }, { locale }) {
    const t = translator(locale, 'mail');
    return {
      // i18n keys: mail:shelter.*
      subject: t('shelter.subject'),
      before: [t(`shelter.${news}.what`, { organization: name }), t(`shelter.${news}.do`)],
      link: { url: env().publicUrl + links.ownSafety(locale, slug), name: t('shelter.link') },
      after: [t(`shelter.${news}.undo`), t('shelter.unexpected')],
    };
  },
});

/**
 * Tells the administrators of an organization and of the network what happened to it, what to do and how
 * to undo it. The reason stays in the portal: mail is read on the way.
 */
export async function mailAboutShelter(
  tx: Transaction,
  { id: organizationId }: { id: string },
  news: ShelterNews,
): Promise<void> {
  const administers = { organizationId, role: 'organization_admin' } as const;
  const people = await tx.person.findMany({
    where: {
      disabledAt: null,
      OR: [{ isNetworkAdmin: true }, { memberships: { some: administers } }],
    },
    select: { id: true, email: true, locale: true },
  });
  for (const person of people)
    await queueLetter(tx, shelterLetter, person, { organizationId, news });
}
