import { recordAudit } from '~/features/audit/audit.server';
import type { AuditAction } from '~/features/audit/audit.schema';
import { queueLetter } from '~/features/notifications/queue-letter.server';
import { present } from '../resources/resources.policy';
import { endOfDayAfter } from '~/i18n/days';
import type { Locale } from '~/i18n/locale';
import { nameOf, titleOf } from '~/i18n/pick';
import type { Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { nudgeMail } from '~/platform/mail/worker.server';
import type { AnswerInput } from './access.schema';
import { answerLetter } from './letters.server';
import { stateOf } from './titles.server';

const MOST = 100;

/**
 * A `where` for the requests that the actor may answer. Requests from an organization that is hidden for safety or
 * archived are left out until it is back, because they would reveal it.
 */
function answerable(actor: Person) {
  return {
    organization: listed,
    resource: { ...present, ...ownedWhere(actor, 'resource.answer') },
  };
}

const shown = {
  id: true,
  purpose: true,
  createdAt: true,
  answeredAt: true,
  expiresAt: true,
  revokedAt: true,
  note: true,
  organization: { select: { slug: true, name: true, nameLocale: true } },
  resource: {
    select: {
      slug: true,
      texts: { select: { locale: true, title: true } },
      type: { select: { slug: true, texts: { select: { locale: true, name: true } } } },
      organization: { select: { name: true, nameLocale: true } },
    },
  },
} as const;

/** Requests to the actor's organizations, unanswered ones first, and the actor's own requests. */
export async function listRequests(actor: Person, locale: Locale) {
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  // What can still be answered or revoked is listed in any case; of the rest, the latest.
  const isOpen = {
    OR: [{ answeredAt: null }, { revokedAt: null, expiresAt: { gt: now() } }],
  };
  const select = { ...shown, person: { select: { name: true } } } as const;
  const open = await db().resourceRequest.findMany({
    where: { AND: [answerable(actor), isOpen] },
    orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, ...orderBy],
    select,
  });
  const closed = await db().resourceRequest.findMany({
    where: { AND: [answerable(actor), { NOT: isOpen }] },
    orderBy: [{ answeredAt: 'desc' }, ...orderBy],
    take: MOST,
    select,
  });
  const received = [...open, ...closed];
  const sent = await db().resourceRequest.findMany({
    where: { personId: actor.id, resource: { ...present, onRequest: true } },
    orderBy,
    take: MOST,
    select: shown,
  });
  return {
    received: received.map((row) => ({ ...requestView(row, locale), asker: row.person.name })),
    // Only those who answer see the purpose.
    sent: sent.map((row) => ({ ...requestView(row, locale), purpose: '' })),
  };
}

function requestView({ resource, organization, ...row }: RequestRow, locale: Locale) {
  return {
    id: row.id,
    purpose: row.purpose,
    createdAt: row.createdAt,
    note: row.note,
    state: stateOf(row),
    organization,
    resource: {
      slug: resource.slug,
      title: titleOf(resource, locale),
      type: nameOf(resource.type, locale),
      organization: resource.organization,
    },
  };
}

interface RequestRow {
  id: string;
  purpose: string;
  createdAt: Date;
  answeredAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  note: string;
  organization: { slug: string; name: string; nameLocale: string };
  resource: {
    slug: string;
    texts: { locale: Locale; title: string }[];
    type: { slug: string; texts: { locale: Locale; name: string }[] };
    organization: { name: string; nameLocale: string };
  };
}

export type RequestView = ReturnType<typeof requestView>;

/**
 * Grants or declines a request, or revokes a grant, and tells the person who asked by e-mail. Only the first answer
 * to a request counts.
 *
 * @returns false when there is no such request that the actor may answer in this way
 */
export async function answerRequest(actor: Person, input: AnswerInput): Promise<boolean> {
  const done = await db().$transaction((tx) => answer(tx, actor, input));
  if (done) nudgeMail();
  return done;
}

async function answer(tx: Transaction, actor: Person, input: AnswerInput): Promise<boolean> {
  const at = now();
  const { where, data, told, action } = changeOf(input, actor, at);
  const row = await tx.resourceRequest.findFirst({
    where: { id: input.id, ...where, ...answerable(actor) },
    select: {
      person: { select: { id: true, email: true, locale: true } },
      resource: { select: { organizationId: true } },
    },
  });
  if (!row) return false;
  const { count } = await tx.resourceRequest.updateMany({
    where: { id: input.id, ...where },
    data,
  });
  if (count === 0) return false;
  const { person, resource } = row;
  await queueLetter(tx, answerLetter, person, { requestId: input.id, answer: told });
  await recordAudit(tx, {
    actor,
    action,
    objectType: 'resourceRequest',
    objectId: input.id,
    organizationId: resource.organizationId,
  });
  return true;
}

function changeOf(input: AnswerInput, actor: Person, at: Date) {
  const answered = { answeredAt: at, answeredById: actor.id };
  switch (input.do) {
    case 'grant':
      return {
        where: { answeredAt: null },
        data: {
          ...answered,
          note: input.note,
          expiresAt: endOfDayAfter(at, Number(input.days)),
        },
        told: 'granted' as const,
        action: 'resource.grant' satisfies AuditAction as AuditAction,
      };
    case 'decline':
      return {
        where: { answeredAt: null },
        data: { ...answered, note: input.note },
        told: 'declined' as const,
        action: 'resource.decline' satisfies AuditAction as AuditAction,
      };
    case 'revoke':
      return {
        where: { revokedAt: null, expiresAt: { gt: at } },
        data: { revokedAt: at },
        told: 'ended' as const,
        action: 'resource.revoke' satisfies AuditAction as AuditAction,
      };
  }
}
