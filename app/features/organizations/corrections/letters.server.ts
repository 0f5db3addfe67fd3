import { followUpDays } from '~/features/follow-ups/follow-up-days';
import { nameLines } from '~/features/follow-ups/name-lines';
import { defineLetter, type Recipient as To } from '~/features/notifications/letter-kind.server';
import { queueLetter, type Account } from '~/features/notifications/queue-letter.server';
import { links } from '~/i18n/links';
import { translator } from '~/i18n/messages.server';
import { listed } from '~/platform/auth/listed';
import { db, type Transaction } from '~/platform/db/client.server';
import { env } from '~/platform/env.server';
import { findAnswerers } from './answerers.queries.server';
import { unheard } from './unheard.queries.server';

interface OfOrganization {
  organizationId: string;
}

/**
 * How many corrections wait for an answer, or null if the recipient may not answer them or the organization
 * is not listed.
 */
async function findWaiting({ organizationId }: OfOrganization, { person }: To) {
  const answerers = await findAnswerers(db(), organizationId);
  if (!answerers.some(({ id }) => id === person?.id)) return null;
  const found = await db().organization.findFirst({
    where: { id: organizationId, ...listed, corrections: { some: { answeredAt: null } } },
    select: {
      ...{ slug: true, name: true },
      _count: { select: { corrections: { where: { answeredAt: null } } } },
    },
  });
  return found && { slug: found.slug, name: found.name, count: found._count.corrections };
}

export const correctionLetter = defineLetter({
  kind: 'correction',
  mayStillGo: findWaiting,
  write({ slug, name }, { locale }) {
    const t = translator(locale, 'corrections');
    return {
      subject: t('letters.waiting.subject'),
      before: [t('letters.waiting.what', { organization: name })],
      link: {
        url: env().publicUrl + links.ownCorrections(locale, slug),
        name: t('letters.waiting.link'),
      },
      after: [t('letters.waiting.once')],
    };
  },
});

/** Tells an organization's people that a correction waits. The letter does not contain the correction's text. */
export async function mailProposal(tx: Transaction, organizationId: string): Promise<void> {
  for (const person of await findAnswerers(tx, organizationId))
    await queueLetter(tx, correctionLetter, person, { organizationId });
}

/** Reminds somebody that corrections wait for their organization. */
export const correctionReminderLetter = defineLetter({
  kind: 'correction-reminder',
  mayStillGo: findWaiting,
  write({ slug, name, count }, { locale }) {
    const t = translator(locale, 'corrections');
    return {
      subject: t('letters.still.subject', { organization: name }),
      before: [t('letters.still.what', { count, organization: name }), t('letters.still.why')],
      link: {
        url: env().publicUrl + links.ownCorrections(locale, slug),
        name: t('letters.waiting.link'),
      },
      after: [t('letters.still.closed', { count: followUpDays.correction.closed })],
    };
  },
});

/**
 * Tells network administrators which organizations leave corrections unanswered. Lists only those that still do
 * and are not hidden for safety.
 */
export const openCorrectionsLetter = defineLetter({
  kind: 'open-corrections',
  async mayStillGo({ organizationIds }: { organizationIds: string[] }, { person }) {
    if (!person?.isNetworkAdmin) return null;
    const organizations = await db().organization.findMany({
      where: { id: { in: organizationIds }, corrections: { some: unheard() } },
      select: { name: true },
    });
    return organizations.length > 0 ? organizations : null;
  },
  write(organizations, { locale }) {
    const t = translator(locale, 'corrections');
    const names = organizations.map(({ name }) => name);
    return {
      subject: t('letters.open.subject', { count: organizations.length }),
      before: [
        t('letters.open.what'),
        ...nameLines(locale, names, (count) => t('letters.open.more', { count })),
      ],
      link: {
        url: `${env().publicUrl}${links.adminContinuity(locale)}#unheard`,
        name: t('letters.open.link'),
      },
      after: [t('letters.open.how')],
    };
  },
});

/** Is not sent if the organization has been hidden for safety or archived in the meantime. */
export const correctionAnswerLetter = defineLetter({
  kind: 'correction-answer',
  async mayStillGo({ correctionId }: { correctionId: string }, { person }) {
    const found = await db().correction.findFirst({
      where: { id: correctionId, proposerId: person?.id ?? null, organization: listed },
      select: { outcome: true, reason: true, organization: { select: { slug: true, name: true } } },
    });
    return found?.outcome ? { ...found, outcome: found.outcome } : null;
  },
  write({ outcome, reason, organization: { slug, name } }, { locale }) {
    const t = translator(locale, 'corrections');
    return {
      // i18n keys: corrections:letters.answer.*
      subject: t('letters.answer.subject', { organization: name }),
      before: [
        t(`letters.answer.${outcome}`, {
          organization: name,
          days: followUpDays.correction.closed,
        }),
        ...(reason ? [t('letters.answer.reason', { reason })] : []),
      ],
      link: {
        url: env().publicUrl + links.organization(locale, slug),
        name: t('letters.answer.link'),
      },
      after: [t('letters.answer.thanks')],
    };
  },
});

interface Proposal {
  id: string;
  /** a visitor's e-mail address for the answer */
  email: string | null;
  locale: string;
  proposer: Account | null;
}

/** Tells the proposer of a correction about its outcome, if they can be reached. */
export async function mailAnswer(
  tx: Transaction,
  { id: correctionId, email, locale, proposer }: Proposal,
): Promise<void> {
  const to = proposer ?? (email ? { email, locale } : null);
  if (to) await queueLetter(tx, correctionAnswerLetter, to, { correctionId });
}
