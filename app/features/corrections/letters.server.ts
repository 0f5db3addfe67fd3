import { letterOf, writable } from '~/features/accounts/letters.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';

/** Tells the administrators of an organization that a correction waits; what it says stays in the portal. */
export async function mailProposal(tx: Transaction, organizationId: string): Promise<void> {
  const { slug, name, memberships } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: {
      slug: true,
      name: true,
      memberships: {
        where: { role: 'organization_admin', person: { disabledAt: null } },
        select: { person: { select: { email: true, locale: true } } },
      },
    },
  });
  for (const { person } of memberships) {
    const locale = writable(person.locale);
    const t = translator(locale, 'corrections');
    const letter = letterOf(locale, {
      subject: t('letters.waiting.subject'),
      before: [t('letters.waiting.what', { organization: name })],
      link: {
        url: env().publicUrl + links.ownCorrections(locale, slug),
        name: t('letters.waiting.link'),
      },
      after: [t('letters.waiting.once')],
    });
    await sendMail(tx, { kind: 'correction', to: person.email, locale, ...letter });
  }
}

/** What an answer says. */
export interface Answer {
  outcome: 'accepted' | 'edited' | 'declined';
  reason: string;
}

/** Tells whoever proposed a correction what became of it, in their language. */
export async function mailAnswer(
  tx: Transaction,
  to: { email: string; locale: string },
  { slug, name }: { slug: string; name: string },
  { outcome, reason }: Answer,
): Promise<void> {
  const locale = writable(to.locale);
  const t = translator(locale, 'corrections');
  const letter = letterOf(locale, {
    // i18n keys: corrections:letters.answer.*
    subject: t('letters.answer.subject', { organization: name }),
    before: [
      t(`letters.answer.${outcome}`, { organization: name }),
      ...(reason ? [t('letters.answer.reason', { reason })] : []),
    ],
    link: {
      url: env().publicUrl + links.organization(locale, slug),
      name: t('letters.answer.link'),
    },
    after: [t('letters.answer.thanks')],
  });
  await sendMail(tx, { kind: 'correction-answer', to: to.email, locale, ...letter });
}
