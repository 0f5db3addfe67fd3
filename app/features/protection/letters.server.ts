import { letterOf, writable } from '~/features/accounts/letters.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';

export type ShelterNews = 'sheltered' | 'releaseAsked' | 'released';

/**
 * Tells the administrators of an organization and of the network what happened to it, what to do and how
 * to undo it. The reason stays in the portal: mail is read on the way.
 */
export async function mailAboutShelter(
  tx: Transaction,
  { id, slug, name }: { id: string; slug: string; name: string },
  news: ShelterNews,
): Promise<void> {
  const administers = { organizationId: id, role: 'organization_admin' } as const;
  const people = await tx.person.findMany({
    where: {
      disabledAt: null,
      OR: [{ isNetworkAdmin: true }, { memberships: { some: administers } }],
    },
    select: { email: true, locale: true },
  });
  for (const { email, locale: own } of people) {
    const locale = writable(own);
    const t = translator(locale, 'mail');
    const letter = letterOf(locale, {
      // i18n keys: mail:shelter.*
      subject: t('shelter.subject'),
      before: [t(`shelter.${news}.what`, { organization: name }), t(`shelter.${news}.do`)],
      link: { url: env().publicUrl + links.ownSafety(locale, slug), name: t('shelter.link') },
      after: [t(`shelter.${news}.undo`), t('shelter.unexpected')],
    });
    await sendMail(tx, { kind: 'shelter', to: email, locale, ...letter });
  }
}
