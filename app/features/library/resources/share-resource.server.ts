import { z } from 'zod';
import { recordAudit } from '~/features/audit/audit.server';
import type { ActorMembership, Person } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { now } from '~/platform/clock.server';
import { newSlug } from '~/platform/new-slug.server';
import { db, type Transaction } from '~/platform/db/client.server';
import { claimStamp, StampUsed } from '~/platform/http/once.server';
import { saveAuthors } from '../search/authors.queries.server';
import { adoptUpload, uploadErrors, UploadGone, withLeftOvers } from '../files/kept-files.server';
import { keepToQuota } from '../files/quota.server';
import { refreshResourceSearch } from '../search/resource-index.server';
import type { ResourceInput } from './resources.schema';
import { discardUpload } from '../files/uploads.server';
import { factsOf, findNamed, saveRows, saveTexts, unknownNames } from './saving.queries.server';

export type ShareResult =
  | { status: 'saved'; slug: string }
  /** The actor belongs to no organization of the network. */
  | { status: 'not-found' }
  /** Message keys of `forms` by field name. Nothing was written. */
  | { status: 'invalid'; errors: Record<string, string[]> };

/**
 * Shares a resource in the name of one of the actor's organizations. Its row, texts, file, search document and
 * audit entry are written in one transaction, and it is visible at once. A form that is sent twice shares it once.
 *
 * @param input `upload` refers to a file received earlier; without it, `url` is where the resource is
 */
export async function shareResource(actor: Person, input: ResourceInput): Promise<ShareResult> {
  if (actor.memberships.length === 0) return { status: 'not-found' };
  const owner = ownerOf(actor, input);
  if (!owner) return { status: 'invalid', errors: { organization: ['choose'] } };
  try {
    return await withLeftOvers((leftOvers) =>
      db().$transaction((tx) => create(tx, actor, owner, input, leftOvers)),
    );
  } catch (error) {
    // A concurrent duplicate of this form was saved first, so this copy of the file is not needed.
    if (error instanceof StampUsed && input.upload) await discardUpload(actor, input.upload);
    const errors = uploadErrors(error);
    if (!errors) throw error;
    // If the form was sent twice, answer with the resource that the other submission created.
    const twin = error instanceof UploadGone && (await findByFile(actor, input.upload));
    return twin ? { status: 'saved', slug: twin } : { status: 'invalid', errors };
  }
}

function ownerOf(actor: Person, input: ResourceInput): ActorMembership | undefined {
  const { memberships } = actor;
  if (input.organization) return memberships.find(({ slug }) => slug === input.organization);
  return memberships.length === 1 ? memberships[0] : undefined;
}

async function create(
  tx: Transaction,
  actor: Person,
  owner: ActorMembership,
  input: ResourceInput,
  leftOvers: string[],
): Promise<ShareResult> {
  const { organizationId } = owner;
  const present = { id: organizationId, ...listed };
  if (!(await tx.organization.findFirst({ where: present, select: { id: true } })))
    return { status: 'not-found' };
  const named = await findNamed(tx, input);
  const errors = unknownNames(input, named);
  if (Object.keys(errors).length > 0) return { status: 'invalid', errors };
  await claimStamp(tx);
  const { id, slug } = await tx.resource.create({
    data: {
      ...factsOf(input, named),
      slug: newSlug(Object.values(input.title).find(Boolean) ?? '', longestSlug, input.type),
      organizationId,
      url: input.upload ? null : input.url,
      createdById: actor.id,
      createdAt: now(),
    },
    select: { id: true, slug: true },
  });
  await saveTexts(tx, id, [], input);
  await saveRows(tx, id, input, named);
  await saveAuthors(tx, id, input.authors);
  if (input.upload) {
    const { leftOver } = await adoptUpload(tx, actor, input.upload, input, id);
    if (leftOver) leftOvers.push(leftOver);
    await keepToQuota(tx, organizationId);
  }
  await refreshResourceSearch(tx, [id]);
  await recordAudit(tx, {
    actor,
    action: 'resource.create',
    objectType: 'resource',
    objectId: id,
    organizationId,
  });
  return { status: 'saved', slug };
}

const longestSlug = 80;

async function findByFile(actor: Person, id: string | undefined): Promise<string | undefined> {
  if (!z.uuid().safeParse(id).success || !id) return undefined;
  const row = await db().resourceFile.findFirst({
    where: { id, resource: { createdById: actor.id, withdrawnAt: null } },
    select: { resource: { select: { slug: true } } },
  });
  return row?.resource.slug;
}
