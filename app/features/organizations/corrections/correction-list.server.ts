import { getOrganizationForEditing } from '../editing/editing.server';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { can, organizationsWhere } from '~/platform/auth/permissions';
import { db } from '~/platform/db/client.server';
import { isWorded } from './corrections.schema';

const mostOpen = 50;
const latest = 10;

/**
 * An organization's unanswered corrections, each with what the profile says now, and the most recently answered ones.
 *
 * @returns null when the actor may not answer the organization's corrections
 */
export async function listCorrections(actor: Actor, slug: string) {
  const profile = await getOrganizationForEditing(actor, slug);
  if (!profile) return null;
  const organization = await db().organization.findFirst({
    where: { slug, ...listed, ...organizationsWhere(actor, 'correction.answer') },
    select: { id: true },
  });
  if (!organization || !can(actor, 'correction.answer', organization.id)) return null;
  const mine = { organizationId: organization.id };
  const open = await db().correction.findMany({
    where: { ...mine, answeredAt: null },
    orderBy: { createdAt: 'asc' },
    take: mostOpen,
    select: {
      ...{ id: true, fieldKey: true, proposed: true, note: true, createdAt: true, email: true },
      proposerId: true,
    },
  });
  const answered = await db().correction.findMany({
    where: { ...mine, answeredAt: { not: null } },
    orderBy: { answeredAt: 'desc' },
    take: latest,
    select: { id: true, fieldKey: true, outcome: true, answeredAt: true, reason: true },
  });
  const values: Readonly<Record<string, unknown>> = { ...profile.values };
  return {
    organization: { slug, name: profile.name, nameLocale: profile.nameLocale },
    open: open.map(({ email, proposerId, ...one }) => ({
      ...one,
      isWorded: isWorded(one.fieldKey),
      current: textAt(values, one.fieldKey),
      isPartner: proposerId !== null,
      isTold: proposerId !== null || email !== null,
    })),
    answered,
  };
}

export type CorrectionList = NonNullable<Awaited<ReturnType<typeof listCorrections>>>;

function textAt(values: Readonly<Record<string, unknown>>, field: string): string {
  const [name = '', locale] = field.split('.');
  const value = values[name];
  const text =
    locale !== undefined && typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[locale]
      : value;
  return typeof text === 'string' || typeof text === 'number' ? String(text) : '';
}

/** For the workspace: the actor's organizations that have unanswered corrections, with the number of them. */
export async function countOpenCorrections(actor: Actor) {
  const rows = await db().organization.findMany({
    where: {
      ...listed,
      ...organizationsWhere(actor, 'correction.answer'),
      corrections: { some: { answeredAt: null } },
    },
    select: {
      ...{ slug: true, name: true },
      _count: { select: { corrections: { where: { answeredAt: null } } } },
    },
  });
  return rows.map(({ slug, name, _count }) => ({ slug, name, count: _count.corrections }));
}
