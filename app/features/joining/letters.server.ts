import { letterOf, writable } from '~/features/accounts/letters.server';
import { waitingDays } from '~/features/corrections/waiting';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';

/** Tells the network's administrators that an organization asks to join. */
export async function mailAsked(tx: Transaction): Promise<void> {
  const people = await tx.person.findMany({
    where: { isNetworkAdmin: true, disabledAt: null },
    select: { email: true, locale: true },
  });
  for (const { email, locale: own } of people) {
    const locale = writable(own);
    const t = translator(locale, 'joining');
    const letter = letterOf(locale, {
      subject: t('letters.asked.subject'),
      before: [t('letters.asked.what')],
      link: { url: env().publicUrl + links.adminJoining(locale), name: t('letters.asked.link') },
      after: [t('letters.asked.once')],
    });
    await sendMail(tx, { kind: 'joining', to: email, locale, ...letter });
  }
}

/** Tells an organization that it does not join, and why. */
export async function mailDeclined(
  tx: Transaction,
  { name, email, locale: asked }: { name: string; email: string; locale: string },
  reason: string,
): Promise<void> {
  const locale = writable(asked);
  const t = translator(locale, 'joining');
  const letter = letterOf(locale, {
    subject: t('letters.declined.subject', { organization: name }),
    before: [
      t('letters.declined.what', { organization: name }),
      t('letters.declined.reason', { reason }),
    ],
    after: [t('letters.declined.erased')],
  });
  await sendMail(tx, { kind: 'joining-declined', to: email, locale, ...letter });
}

/** Tells one of the network's administrators again that requests to join wait. */
export async function mailStillAsked(
  tx: Transaction,
  { email, locale: own }: { email: string; locale: string },
  count: number,
): Promise<void> {
  const locale = writable(own);
  const t = translator(locale, 'joining');
  const letter = letterOf(locale, {
    subject: t('letters.still.subject'),
    before: [t('letters.still.what', { count, days: waitingDays.reminded })],
    link: { url: env().publicUrl + links.adminJoining(locale), name: t('letters.asked.link') },
    after: [t('letters.still.closed', { days: waitingDays.closed })],
  });
  await sendMail(tx, { kind: 'joining-reminder', to: email, locale, ...letter });
}

/** Tells an organization that nobody answered whether it joins, and that what it left of a person is erased. */
export async function mailUnanswered(
  tx: Transaction,
  { name, email, locale: asked }: { name: string; email: string; locale: string },
): Promise<void> {
  const locale = writable(asked);
  const t = translator(locale, 'joining');
  const letter = letterOf(locale, {
    subject: t('letters.unanswered.subject', { organization: name }),
    before: [t('letters.unanswered.what', { organization: name, days: waitingDays.closed })],
    link: { url: env().publicUrl + links.join(locale), name: t('letters.unanswered.link') },
    after: [t('letters.unanswered.again')],
  });
  await sendMail(tx, { kind: 'joining-unanswered', to: email, locale, ...letter });
}
