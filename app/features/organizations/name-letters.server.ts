import { letterOf, writable } from '~/features/accounts/letters.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';

/** Tells the network's administrators that a name waits for approval. */
export async function mailNameAsked(tx: Transaction): Promise<void> {
  const people = await tx.person.findMany({
    where: { isNetworkAdmin: true, disabledAt: null },
    select: { email: true, locale: true },
  });
  for (const { email, locale: own } of people) {
    const locale = writable(own);
    const t = translator(locale, 'nameRequests');
    const letter = letterOf(locale, {
      subject: t('letters.asked.subject'),
      before: [t('letters.asked.what')],
      link: { url: env().publicUrl + links.adminJoining(locale), name: t('letters.asked.link') },
      after: [t('letters.asked.once')],
    });
    await sendMail(tx, { kind: 'name-request', to: email, locale, ...letter });
  }
}

/** Tells whoever asked for a name what became of it. @param reason why it was declined; null: it was approved */
export async function mailNameAnswer(
  tx: Transaction,
  { email, locale: own }: { email: string; locale: string },
  { name, reason }: { name: string; reason: string | null },
): Promise<void> {
  const locale = writable(own);
  const t = translator(locale, 'nameRequests');
  const letter = letterOf(locale, {
    subject: t('letters.answer.subject', { name }),
    before:
      reason === null
        ? [t('letters.answer.approved', { name })]
        : [t('letters.answer.declined', { name }), t('letters.answer.reason', { reason })],
    after: [],
  });
  await sendMail(tx, { kind: 'name-answer', to: email, locale, ...letter });
}
