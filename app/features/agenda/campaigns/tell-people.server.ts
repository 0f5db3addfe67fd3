import type { LetterKind } from '~/features/notifications/letter-kind.server';
import type { MailKind } from '~/features/notifications/mail-kinds';
import { queueLetter, type Account } from '~/features/notifications/queue-letter.server';
import { listed } from '~/platform/auth/listed';
import type { Transaction } from '~/platform/db/client.server';
import {
  campaignConfirmLetter,
  campaignNewsLetter,
  campaignOpenLetter,
  type AboutCampaign,
} from './campaign-letters.server';
import { countedIds } from './counted.queries.server';
import { validMandate } from './mandates.server';

/** Somebody who is told of a campaign, and for which of their organizations. */
interface Told extends Account {
  organizationId: string;
}

const personFields = { id: true, email: true, locale: true } as const;

/** Who may sign for these organizations, and still belongs to them; each person once. */
export async function mandatedPeople(
  tx: Transaction,
  organizations: object,
  kind: MailKind,
): Promise<Told[]> {
  const rows = await tx.mandate.findMany({
    where: {
      ...validMandate(),
      organization: { AND: [listed, organizations] },
      person: { disabledAt: null, mailRefusals: { none: { kind } } },
    },
    orderBy: { id: 'asc' },
    select: {
      organizationId: true,
      person: { select: { ...personFields, memberships: { select: { organizationId: true } } } },
    },
  });
  const seen = new Set<string>();
  return rows.flatMap(({ organizationId, person: { memberships, ...person } }) => {
    const isMember = memberships.some((one) => one.organizationId === organizationId);
    if (!isMember || seen.has(person.id)) return [];
    seen.add(person.id);
    return [{ ...person, organizationId }];
  });
}

async function queue<About extends AboutCampaign, Facts>(
  tx: Transaction,
  letter: LetterKind<MailKind, About, Facts>,
  people: readonly Told[],
  about: Omit<About, 'organizationId'>,
): Promise<void> {
  for (const { organizationId, ...person } of people)
    await queueLetter(tx, letter, person, { ...about, organizationId } as unknown as About);
}

/** A `where` for the organizations whose signature of a campaign does not count yet. */
export async function unsigned(tx: Transaction, campaignId: string) {
  const ids = await countedIds(tx, campaignId);
  return { signatures: { none: { id: { in: ids } } } };
}

/** Tells everybody with a mandate that a campaign takes signatures. */
export async function tellOpened(tx: Transaction, campaignId: string): Promise<void> {
  const { kind } = campaignOpenLetter;
  const people = await mandatedPeople(tx, await unsigned(tx, campaignId), kind);
  await queue(tx, campaignOpenLetter, people, { campaignId });
}

/** Tells those who may sign for the organizations that signed, or prepared to, that the text has changed. */
export async function tellChanged(
  tx: Transaction,
  campaignId: string,
  what: 'confirm' | 'wording',
): Promise<void> {
  const signed = { signatures: { some: { campaignId, status: { not: 'withdrawn' as const } } } };
  const people = await mandatedPeople(tx, signed, campaignConfirmLetter.kind);
  await queue(tx, campaignConfirmLetter, people, { campaignId, what });
}

/** Tells those who may sign for an organization that a colleague prepared its signature; without any, its administrators. */
export async function tellPrepared(
  tx: Transaction,
  campaignId: string,
  organizationId: string,
): Promise<void> {
  const { kind } = campaignConfirmLetter;
  const mandated = await mandatedPeople(tx, { id: organizationId }, kind);
  const administrators = await tx.person.findMany({
    where: {
      disabledAt: null,
      memberships: { some: { organizationId, role: 'organization_admin' } },
    },
    select: personFields,
  });
  const others = administrators.map((person) => ({ ...person, organizationId }));
  const people = mandated.length > 0 ? mandated : others;
  await queue(tx, campaignConfirmLetter, people, { campaignId, what: 'prepared' });
}

/** Tells those who may sign for the organizations that signed what became of it. */
export async function tellNews(
  tx: Transaction,
  campaignId: string,
  what: 'delivered' | 'outcome',
): Promise<void> {
  const signed = { signatures: { some: { campaignId, status: 'signed' as const } } };
  const people = await mandatedPeople(tx, signed, campaignNewsLetter.kind);
  await queue(tx, campaignNewsLetter, people, { campaignId, what });
}
