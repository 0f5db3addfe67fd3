import type { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';
import type { Prisma } from '~/platform/db/generated/client';
import { publishedAt, saidBy } from './procedures.policy';

const texts = {
  select: {
    ...{ locale: true, text: true, limitFrom: true, revision: true },
    ...{ sourceLocale: true, sourceRevision: true, sourceText: true },
  },
} as const;

export const organizationFields = {
  select: { id: true, slug: true, name: true, nameLocale: true },
} as const;

const listedMarks = { archivedAt: true, hiddenForSafetyAt: true } as const satisfies Record<
  keyof typeof listed,
  true
>;

/** The fields of a revision as it is shown, with what was said about it by an instant. */
const revisionFields = (at: Date) =>
  ({
    ...{ id: true, number: true, fact: true, situations: true },
    ...{ answer: true, liberty: true, limitValue: true, limitUnit: true, validFrom: true },
    ...{ validTo: true, publishedAt: true, supersededAt: true, flag: true, flaggedAt: true },
    author: organizationFields,
    texts,
    authority: {
      select: {
        ...{ name: true, nameLocale: true, acronym: true },
        texts: { select: { locale: true, text: true } },
      },
    },
    citations: {
      orderBy: { position: 'asc' },
      select: {
        ...{ place: true, source: true, sourceOn: true, url: true, readOn: true },
        instrument: {
          select: {
            ...{ slug: true, number: true, url: true },
            texts: { select: { locale: true, text: true } },
            events: { where: { createdAt: { lte: at } }, select: { createdAt: true } },
          },
        },
        resource: {
          select: {
            ...{
              slug: true,
              visibility: true,
              withdrawnAt: true,
              organization: { select: listedMarks },
            },
            texts: { select: { locale: true, title: true } },
          },
        },
      },
    },
    verifications: {
      where: saidBy(at),
      orderBy: { createdAt: 'asc' },
      select: {
        ...{ id: true, verdict: true, basis: true, note: true, locale: true, createdAt: true },
        organization: organizationFields,
      },
    },
    assessments: {
      where: saidBy(at),
      orderBy: { createdAt: 'asc' },
      select: {
        ...{
          id: true,
          rightSlug: true,
          verdict: true,
          reason: true,
          locale: true,
          createdAt: true,
        },
        organization: organizationFields,
      },
    },
  }) as const satisfies Prisma.ProcedureRevisionSelect;

export interface Of {
  countries?: readonly string[];
  stages?: readonly string[];
  slug?: string;
}

/** The entries with the revisions that everybody could read at an instant, the latest first. */
export async function findEntries({ countries, stages, slug }: Of, at: Date) {
  return db().procedureEntry.findMany({
    where: {
      ...(countries && { countryCode: { in: [...countries] } }),
      ...(stages && { stage: { slug: { in: [...stages] } } }),
      ...(slug && { slug }),
      revisions: { some: publishedAt(at) },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, slug: true, countryCode: true, kind: true },
      stage: { select: { slug: true } },
      revisions: {
        where: publishedAt(at),
        // By publication: of two proposals the later one may be published first.
        orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
        select: revisionFields(at),
      },
    },
  });
}

export type StoredEntry = Awaited<ReturnType<typeof findEntries>>[number];
export type StoredRevision = StoredEntry['revisions'][number];
