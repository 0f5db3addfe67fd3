import { db } from '~/platform/db/client.server';
import { unique } from '../../factories/sequence';
import type { Canaries } from './canaries';

interface Known {
  own: { id: string };
  hiddenForSafety: { id: string };
}

/**
 * Entries about transit through Costa Rica: one that A proposed and that is published, a proposal of A's that waits, and
 * one of the organization that is hidden, which also confirmed and measured A's.
 */
export async function makeProcedures(canaries: Canaries, { own, hiddenForSafety }: Known) {
  const published = await aStored(own.id, canaries.in('public'), new Date());
  const waiting = await aStored(own.id, canaries.in('organization', 'networkAdmin'), null);
  const gone = await aStored(hiddenForSafety.id, canaries.in('hidden for safety'), new Date());
  const said = {
    revisionId: published.revisionId,
    organizationId: hiddenForSafety.id,
    locale: 'es',
  };
  await db().verification.create({
    data: {
      ...{ ...said, verdict: 'confirms', basis: 'own_work' },
      note: canaries.in('hidden for safety'),
    },
  });
  await db().rightAssessment.create({
    data: {
      ...{ ...said, rightSlug: 'confidentiality', verdict: 'fails' },
      reason: canaries.in('hidden for safety'),
    },
  });
  return { procedures: { published, waiting, gone } };
}

async function aStored(organizationId: string, word: string, publishedAt: Date | null) {
  const stage = await db().term.findUniqueOrThrow({
    where: { kind_slug: { kind: 'stage', slug: 'transit' } },
  });
  const slug = `cr-transit-${unique()}`;
  const entry = await db().procedureEntry.create({
    data: {
      ...{ slug, countryCode: 'CR', stageId: stage.id, kind: 'practice' },
      revisions: {
        create: {
          ...{
            number: 1,
            fact: 1,
            organizationId,
            authorId: organizationId,
            situations: ['unaccompanied'],
            publishedAt,
          },
          texts: { create: [{ locale: 'es', text: `Se pasa de día ${word}.` }] },
          citations: { create: [{ position: 0, source: 'Observación' }] },
        },
      },
    },
    select: { revisions: { select: { id: true } } },
  });
  return { slug, revisionId: entry.revisions[0]?.id ?? '' };
}
