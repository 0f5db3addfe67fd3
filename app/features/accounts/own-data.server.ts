import { recordAudit } from '~/features/audit/audit.server';
import { readableResources } from '~/features/resources/resources.policy';
import type { Person } from '~/platform/auth/actor';
import { now } from '~/platform/clock.server';
import { db } from '~/platform/db/client.server';
import { enforce } from '~/platform/http/rate-limit.server';
import { roleFromDatabase } from './roles';

const accountFields = {
  id: true,
  name: true,
  email: true,
  locale: true,
  isNetworkAdmin: true,
  administratorSince: true,
  createdAt: true,
  updatedAt: true,
} as const;

const heldFields = {
  totpConfirmedAt: true,
  passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } },
  recoveryCodes: { where: { usedAt: null }, select: { usedAt: true } },
  devices: { select: { browser: true, system: true, createdAt: true, lastSeenAt: true } },
  sessions: { select: { createdAt: true, lastSeenAt: true, absoluteExpiresAt: true } },
  factorRecoveries: {
    select: { createdAt: true, approvedAt: true, usableAt: true, usedAt: true, cancelledAt: true },
  },
  memberships: {
    select: {
      role: true,
      createdAt: true,
      organization: { select: { slug: true, name: true } },
      namedContacts: {
        select: {
          name: true,
          audience: true,
          consentedAt: true,
          role: { select: { slug: true } },
          organization: { select: { slug: true } },
        },
      },
    },
  },
  drafts: {
    select: { updatedAt: true, texts: true, organization: { select: { slug: true } } },
  },
  revisions: {
    orderBy: { at: 'asc' },
    select: { number: true, at: true, organization: { select: { slug: true } } },
  },
  correctionsProposed: {
    select: {
      ...{ fieldKey: true, proposed: true, note: true, createdAt: true },
      ...{ outcome: true, reason: true, answeredAt: true },
      organization: { select: { slug: true } },
    },
  },
  correctionsAnswered: {
    select: { fieldKey: true, outcome: true, reason: true, answeredAt: true },
  },
  reminders: {
    select: {
      ...{ groups: true, createdAt: true, answeredAt: true },
      organization: { select: { slug: true } },
    },
  },
  mailRefusals: { select: { kind: true, createdAt: true } },
  resourceUploads: { select: { name: true, bytes: true, createdAt: true } },
  resourceRequests: {
    select: {
      purpose: true,
      createdAt: true,
      answeredAt: true,
      expiresAt: true,
      revokedAt: true,
      note: true,
      resource: { select: { slug: true } },
      organization: { select: { slug: true } },
    },
  },
  comments: { select: { text: true, locale: true, createdAt: true } },
  translations: { select: { kind: true, languageCode: true, createdAt: true, endedAt: true } },
  // Whom they invited is the business of those people.
  invitationsSent: {
    select: {
      role: true,
      createdAt: true,
      acceptedAt: true,
      revokedAt: true,
      organization: { select: { slug: true } },
    },
  },
} as const;

/**
 * All that the portal holds of a person, for them to take away: no secrets, no hashes. It is written to the
 * audit log.
 *
 * @returns what becomes a JSON file; dates as Date
 * @throws a 429 Response after 20 in a day
 */
export async function exportOwnData(actor: Person) {
  await enforce('export', actor.id);
  const account = await db().person.findUniqueOrThrow({
    where: { id: actor.id },
    select: { ...accountFields, ...heldFields },
  });
  const {
    totpConfirmedAt,
    passkeys,
    recoveryCodes,
    devices,
    sessions,
    factorRecoveries,
    memberships,
    invitationsSent,
    drafts,
    revisions,
    correctionsProposed,
    correctionsAnswered,
    reminders,
    mailRefusals,
    resourceUploads,
    resourceRequests,
    comments,
    translations,
    ...own
  } = account;
  const resources = await listOwnResources(actor);
  const entries = { OR: [{ actorId: actor.id }, { objectId: actor.id }] };
  const auditEntries = await db().auditEntry.findMany({
    where: entries,
    select: { id: true, at: true, action: true, objectType: true, objectId: true, outcome: true },
    orderBy: { at: 'asc' },
  });
  await db().$transaction((tx) =>
    recordAudit(tx, {
      actor,
      action: 'person.export',
      objectType: 'person',
      objectId: actor.id,
    }),
  );
  return {
    exportedAt: now(),
    account: own,
    secondFactors: {
      oneTimeCodesSince: totpConfirmedAt,
      passkeys,
      recoveryCodesLeft: recoveryCodes.length,
      recoveryRequests: factorRecoveries,
    },
    memberships: memberships.map(({ role, namedContacts: _names, ...rest }) => ({
      role: roleFromDatabase(role),
      ...rest,
    })),
    namesShown: memberships.flatMap(({ namedContacts }) => namedContacts),
    drafts,
    revisions,
    devices,
    sessions,
    invitationsSent: invitationsSent.map(({ role, ...rest }) => ({
      role: roleFromDatabase(role),
      ...rest,
    })),
    resources,
    correctionsProposed,
    correctionsAnswered,
    reminders,
    mailRefused: mailRefusals,
    filesThatWait: resourceUploads,
    requestsForResources: resourceRequests,
    comments,
    translations,
    auditEntries,
  };
}

/** What a person shared, by title where they may still read it. */
async function listOwnResources(actor: Person) {
  const mine = { createdById: actor.id };
  const all = await db().resource.findMany({
    where: mine,
    select: { id: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  });
  const readable = await db().resource.findMany({
    where: { AND: [mine, readableResources(actor)] },
    select: { id: true, slug: true, texts: { select: { locale: true, title: true } } },
  });
  const known = new Map(readable.map(({ id, ...rest }) => [id, rest]));
  return all.map((one) => ({ ...one, ...known.get(one.id) }));
}
