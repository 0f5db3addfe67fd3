import { letterOf, writable } from '~/features/accounts/letters.server';
import { stopMailUrl } from '~/features/accounts/mail-choices.server';
import { sortedByName } from '~/i18n/alphabet';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import type { Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { sendMail } from '~/platform/mail/outbox.server';
import { findAnswerers } from './answerers.queries.server';
import { waitingDays } from './waiting';

/** Tells the people of an organization that a correction waits; what it says stays in the portal. */
export async function mailProposal(tx: Transaction, organizationId: string): Promise<void> {
  const { slug, name } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { slug: true, name: true },
  });
  for (const person of await findAnswerers(tx, organizationId)) {
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

interface Recipient {
  id: string;
  email: string;
  locale: string;
}

/** Tells somebody again that corrections wait for their organization. */
export async function mailStillWaiting(
  tx: Transaction,
  recipient: Recipient,
  { slug, name }: { slug: string; name: string },
  count: number,
): Promise<void> {
  const kind = 'correction-reminder';
  const locale = writable(recipient.locale);
  const t = translator(locale, 'corrections');
  const unsubscribe = stopMailUrl(locale, recipient.id, kind);
  const letter = letterOf(locale, {
    subject: t('letters.still.subject', { organization: name }),
    before: [t('letters.still.what', { count, organization: name }), t('letters.still.why')],
    link: {
      url: env().publicUrl + links.ownCorrections(locale, slug),
      name: t('letters.waiting.link'),
    },
    after: [t('letters.still.closed', { count: waitingDays.closed })],
    stop: { before: t('letters.stop'), url: unsubscribe },
  });
  await sendMail(tx, { kind, to: recipient.email, locale, unsubscribe, ...letter });
}

/** The most names in one letter. */
const mostNames = 20;

/** Tells a network administrator which organizations leave corrections unanswered. */
export async function mailOpenCorrections(
  tx: Transaction,
  recipient: Recipient,
  organizations: readonly { name: string }[],
): Promise<void> {
  const kind = 'open-corrections';
  const locale = writable(recipient.locale);
  const t = translator(locale, 'corrections');
  const unsubscribe = stopMailUrl(locale, recipient.id, kind);
  const names = sortedByName(locale, organizations, ({ name }) => name)
    .slice(0, mostNames)
    .map(({ name }) => `– ${name}`);
  const count = organizations.length - names.length;
  const letter = letterOf(locale, {
    subject: t('letters.open.subject', { count: organizations.length }),
    before: [
      t('letters.open.what'),
      ...names,
      ...(count > 0 ? [t('letters.open.more', { count })] : []),
    ],
    link: {
      url: `${env().publicUrl}${links.adminContinuity(locale)}#unheard`,
      name: t('letters.open.link'),
    },
    after: [t('letters.open.how')],
    stop: { before: t('letters.stop'), url: unsubscribe },
  });
  await sendMail(tx, { kind, to: recipient.email, locale, unsubscribe, ...letter });
}

/** What an answer says. */
export interface Answer {
  outcome: 'accepted' | 'edited' | 'declined' | 'unanswered';
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
      t(`letters.answer.${outcome}`, { organization: name, days: waitingDays.closed }),
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
