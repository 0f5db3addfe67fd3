import { letterOf, writable } from '~/features/accounts/letters.server';
import { exactTime } from '~/i18n/dates';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';
import { administratorsOf } from './protection.policy';

export type ShelterNews = 'sheltered' | 'releaseAsked' | 'releaseWaits' | 'released';

/** A release that waits: until when, and the token of the link that stops it. */
export interface Wait {
  until: Date;
  stop: string;
}

/**
 * Tells the administrators of an organization and of the network what happened to it, what to do and how
 * to undo it. The reason stays in the portal: mail is read on the way.
 *
 * @param wait of a release that waits: of that even those are told who administered when the organization was
 * hidden and do no more, since whoever wants to be alone takes others' roles first
 */
export async function mailAboutShelter(
  tx: Transaction,
  { id, slug, name }: { id: string; slug: string; name: string },
  news: ShelterNews,
  wait?: Wait,
): Promise<void> {
  const witness = { hidingsWitnessed: { some: { organizationId: id } } };
  const people = await tx.person.findMany({
    where: wait ? { OR: [administratorsOf(id), witness] } : administratorsOf(id),
    select: { email: true, locale: true },
  });
  for (const { email, locale: own } of people) {
    const locale = writable(own);
    const t = translator(locale, 'mail');
    const said = { organization: name, time: wait ? exactTime(locale, wait.until) : '' };
    const letter = letterOf(locale, {
      // i18n keys: mail:shelter.*
      subject: t('shelter.subject'),
      before: [t(`shelter.${news}.what`, said), t(`shelter.${news}.do`)],
      link: { url: env().publicUrl + links.ownSafety(locale, slug), name: t('shelter.link') },
      ...(wait
        ? {
            second: {
              before: t('shelter.stop'),
              url: env().publicUrl + links.keepHidden(locale, wait.stop),
            },
          }
        : {}),
      after: [t(`shelter.${news}.undo`), t('shelter.unexpected')],
    });
    await sendMail(tx, { kind: 'shelter', to: email, locale, ...letter });
  }
}
