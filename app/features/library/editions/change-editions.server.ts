import crypto from 'node:crypto';
import type { AuditAction } from '~/features/audit/audit.schema';
import { recordAudit } from '~/features/audit/audit.server';
import { editableResources, readableResources } from '../resources/resources.policy';
import type { Person } from '~/platform/auth/actor';
import { can, ownedWhere } from '~/platform/auth/permissions';
import { now } from '~/platform/clock.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp } from '~/platform/http/once.server';
import type { EditionsInput, Standing } from './editions.schema';

/**
 * Performs an action of the page of a resource's editions, with its audit entry.
 *
 * @returns `not-found` when the actor may not do that or its object is gone; message keys by field when something
 * else must be chosen. In both cases nothing was written.
 */
export async function changeEditions(
  actor: Person,
  slug: string,
  input: EditionsInput,
): Promise<'done' | 'not-found' | Record<string, string[]>> {
  return db().$transaction(async (tx) => {
    const resource = await tx.resource.findFirst({
      where: { AND: [{ slug }, readableResources(actor)] },
      select: one,
    });
    if (!resource) return 'not-found';
    switch (input.do) {
      case 'join':
        return join(tx, actor, resource, input);
      case 'part':
        return part(tx, actor, resource);
      case 'ask':
      case 'offer':
        return wish(tx, actor, resource, input);
      case 'end':
        return end(tx, actor, resource, input.id);
      case 'deliver':
        return deliver(tx, actor, resource, input);
      case 'take':
        return take(tx, actor, resource, input);
    }
  });
}

const one = {
  id: true,
  organizationId: true,
  workId: true,
  step: true,
  languages: { select: { languageCode: true } },
} as const;

interface Edition {
  id: string;
  organizationId: string;
  workId: string | null;
  step: number;
  languages: { languageCode: string }[];
}

async function join(
  tx: Transaction,
  actor: Person,
  own: Edition,
  { other: slug, standing }: { other: string; standing: Standing },
) {
  if (!can(actor, 'resource.share', own.organizationId)) return 'not-found' as const;
  const other = await tx.resource.findFirst({
    where: { AND: [{ slug, id: { not: own.id } }, editableResources(actor)] },
    select: one,
  });
  if (!other) return { other: ['choose'] };
  if (!speakOtherwise(own, other)) return { other: ['sameLanguage'] };
  await unite(tx, own, other, standing);
  await audit(tx, actor, own, 'resource.join');
  return 'done' as const;
}

/** Whether two editions differ in their set of languages. */
function speakOtherwise(own: Edition, other: Edition): boolean {
  const codes = ({ languages }: Edition) =>
    languages.map(({ languageCode }) => languageCode).sort();
  return codes(own).join() !== codes(other).join();
}

/** Merges two works with all their editions; `standing` compares `own` with `other`. */
async function unite(tx: Transaction, own: Edition, other: Edition, standing: Standing) {
  const workId = own.workId ?? other.workId ?? crypto.randomUUID();
  const ids = [own, other].flatMap(({ workId: work }) => (work ? [work] : []));
  await tx.resource.updateMany({
    where: { OR: [{ id: { in: [own.id, other.id] } }, { workId: { in: ids } }] },
    data: { workId },
  });
  const newest = await tx.resource.aggregate({ where: { workId }, _max: { step: true } });
  const top = newest._max.step ?? 1;
  const steps = { same: [top, top], newer: [top + 1, top], older: [top, top + 1] }[standing];
  await tx.resource.update({ where: { id: own.id }, data: { step: steps[0] ?? top } });
  await tx.resource.update({ where: { id: other.id }, data: { step: steps[1] ?? top } });
}

async function part(tx: Transaction, actor: Person, own: Edition) {
  const { count } = await tx.resource.updateMany({
    where: { AND: [{ id: own.id, workId: { not: null } }, editableResources(actor)] },
    data: { workId: null, step: 1 },
  });
  if (count === 0) return 'not-found' as const;
  await audit(tx, actor, own, 'resource.part');
  return 'done' as const;
}

async function wish(
  tx: Transaction,
  actor: Person,
  resource: Edition,
  { do: what, language, organization }: Extract<EditionsInput, { language: string }>,
) {
  const { memberships } = actor;
  const owner = organization
    ? memberships.find(({ slug }) => slug === organization)
    : memberships.length === 1
      ? memberships[0]
      : undefined;
  if (!owner)
    return memberships.length === 0 ? ('not-found' as const) : { organization: ['choose'] };
  if (!(await tx.language.findUnique({ where: { code: language }, select: { code: true } })))
    return { language: ['choose'] };
  if (resource.languages.some(({ languageCode }) => languageCode === language))
    return { language: ['sameLanguage'] };
  const { organizationId } = owner;
  const kind = what === 'ask' ? ('asked' as const) : ('offered' as const);
  const same = { resourceId: resource.id, languageCode: language, organizationId, kind };
  // Repeating a request or an offer changes nothing.
  if ((await tx.resourceTranslation.count({ where: { ...same, endedAt: null } })) > 0)
    return 'done' as const;
  await claimStamp(tx);
  await tx.resourceTranslation.create({ data: { ...same, personId: actor.id, createdAt: now() } });
  await audit(tx, actor, { ...resource, organizationId }, `translation.${what}`);
  return 'done' as const;
}

/** Ends a request or an offer; both the organization that made it and the owner of the resource may do that. */
async function end(tx: Transaction, actor: Person, resource: Edition, id: string) {
  const mayAll = can(actor, 'resource.share', resource.organizationId);
  const mine = mayAll ? {} : ownedWhere(actor, 'translation.offer');
  const { count } = await tx.resourceTranslation.updateMany({
    where: { id, resourceId: resource.id, endedAt: null, ...mine },
    data: { endedAt: now() },
  });
  if (count === 0) return 'not-found' as const;
  await audit(tx, actor, resource, 'translation.end');
  return 'done' as const;
}

async function deliver(
  tx: Transaction,
  actor: Person,
  resource: Edition,
  { id, other: slug }: { id: string; other: string },
) {
  const offer = { id, resourceId: resource.id, kind: 'offered' as const, endedAt: null };
  const where = { AND: [offer, ownedWhere(actor, 'translation.offer')] };
  if ((await tx.resourceTranslation.count({ where })) === 0) return 'not-found' as const;
  const made = await tx.resource.findFirst({
    where: { AND: [{ slug, id: { not: resource.id } }, editableResources(actor)] },
    select: one,
  });
  if (!made) return { other: ['choose'] };
  if (!speakOtherwise(resource, made)) return { other: ['sameLanguage'] };
  await tx.resourceTranslation.updateMany({ where, data: { deliveredId: made.id } });
  await audit(tx, actor, made, 'translation.deliver');
  return 'done' as const;
}

/** Accepts a delivered translation as an edition, and ends all requests and offers for its language. */
async function take(
  tx: Transaction,
  actor: Person,
  own: Edition,
  { id, other: slug }: { id: string; other: string },
) {
  if (!can(actor, 'resource.share', own.organizationId)) return 'not-found' as const;
  const made = await tx.resourceTranslation.findFirst({
    where: {
      ...{ id, resourceId: own.id, endedAt: null },
      delivered: { AND: [{ slug }, readableResources(actor)] },
    },
    select: { delivered: { select: one }, languageCode: true },
  });
  if (!made?.delivered) return 'not-found' as const;
  await unite(tx, own, made.delivered, 'same');
  await tx.resourceTranslation.updateMany({
    where: { resourceId: own.id, languageCode: made.languageCode, endedAt: null },
    data: { endedAt: now() },
  });
  await audit(tx, actor, own, 'resource.join');
  return 'done' as const;
}

function audit(
  tx: Transaction,
  actor: Person,
  { id, organizationId }: Pick<Edition, 'id' | 'organizationId'>,
  action: AuditAction,
) {
  return recordAudit(tx, { actor, action, objectType: 'resource', objectId: id, organizationId });
}
