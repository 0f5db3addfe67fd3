import { db } from '~/platform/db/client.server';
import { anAuditEntry } from '../../factories/audit';
import { aCollection } from '../../factories/collections';
import { aCorrection } from '../../factories/continuity';
import { aPerson } from '../../factories/people';
import { aResource } from '../../factories/resources';
import type { Canaries } from './canaries';

interface Known {
  own: { id: string };
  other: { id: string };
  staff: { id: string };
  otherStaff: { id: string };
  comment: { id: string };
  resource: { id: string };
}

/**
 * Rows that are related to organization A's but that A may not read: who reported A's comment, what another
 * organization notes about A's resource, what a person typed and has not published, and the file that was
 * replaced.
 */
export async function makeOthersRows(canaries: Canaries, known: Known): Promise<void> {
  const { own, other, staff, otherStaff, comment, resource } = known;
  const reporter = await aPerson({
    memberOf: other,
    name: `Eva ${canaries.in('report of a comment')}`,
    email: `${canaries.in('report of a comment')}@example.org`,
  });
  canaries.add('report of a comment', reporter.id);
  const reason = canaries.in('report of a comment');
  await db().postReport.create({
    data: { postId: comment.id, personId: reporter.id, reason },
  });
  await anAuditEntry({
    ...{ actorId: reporter.id, action: 'comment.report', objectType: 'comment' },
    ...{ objectId: comment.id, organizationId: own.id },
  });

  const hidden = () => canaries.in('another organization');
  const collection = await aCollection({
    organization: other,
    audience: 'organization',
    texts: { es: { title: `Para nosotras ${hidden()}`, description: hidden() } },
    resources: [resource],
  });
  const written = await aResource({
    organization: other,
    visibility: 'organization',
    texts: { es: { title: `Borrador ${hidden()}`, summary: hidden() } },
    authors: [own],
  });
  for (const { id, slug } of [collection, written]) {
    canaries.add('another organization', id);
    canaries.add('another organization', slug);
  }

  const proposer = await aPerson({ memberOf: other });
  await aCorrection(own, { proposer });
  canaries.add('person of another organization', proposer.id);
  canaries.add('person of another organization', otherStaff.id, 'otherStaff');

  const texts = { 'summary.es': { text: canaries.in('draft', 'staff'), base: '' } };
  await db().profileDraft.create({
    data: { organizationId: own.id, personId: staff.id, texts, updatedAt: new Date() },
  });
  await db().resourcePastEdition.create({
    data: {
      ...{ resourceId: resource.id, number: 1, at: new Date() },
      fileName: `${canaries.in('earlier file')}.pdf`,
    },
  });
}

/** A safe channel for each audience that one may have. */
export const channelsOf = (canaries: Canaries) =>
  (['network', 'organization'] as const).map((audience, at) => ({
    kind: (['signal', 'pgp'] as const)[at] ?? 'signal',
    value: canaries.in(audience),
    audience,
  }));
