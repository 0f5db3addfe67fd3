import { refreshResourceSearch } from '~/features/library/search/resource-index.server';
import type { Audience } from '~/platform/auth/audience';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';
import { termId } from './terms';

export interface ResourceWishes {
  /** the organization that shares it */
  organization: { id: string };
  /** who shared it */
  createdBy?: { id: string };
  slug?: string;
  visibility?: Audience;
  /** partners see only its title; `visibility` then has no effect */
  onRequest?: boolean;
  /** slug of a resource type */
  type?: string;
  /** by language; only Spanish by default */
  texts?: Record<string, { title: string; summary?: string }>;
  url?: string;
  /** ISO 639-3 */
  languages?: string[];
  /** ISO 3166-1 alpha-2 */
  countries?: string[];
  expertise?: string[];
  withdrawn?: boolean;
  /** as exactly as known */
  published?: { year: number; month?: number; day?: number };
  /** the authors: organizations of the network, and others by name */
  authors?: { id: string }[];
  otherAuthors?: string[];
  populations?: string[];
  /** a day in the form 2026-01-31 */
  reviewOn?: string;
  /** its place in a work with several editions */
  work?: { id: string; step: number };
}

/** A shared link with its search document: by default public and in Spanish. */
export async function aResource(wishes: ResourceWishes) {
  const key = unique();
  const {
    texts = { es: { title: `Guía de acompañamiento ${key}` } },
    languages = ['spa'],
    countries = ['GT'],
    expertise = [],
    populations = [],
  } = wishes;
  const named = [
    ...expertise.map((slug) => ({ kind: 'expertise' as const, slug })),
    ...populations.map((slug) => ({ kind: 'population' as const, slug })),
  ];
  const terms = await Promise.all(
    named.map(async ({ kind, slug }) => ({ kind, termId: await termId(kind, slug) })),
  );
  const resource = await db().resource.create({
    data: {
      slug: wishes.slug ?? `guia-${key}`,
      organizationId: wishes.organization.id,
      createdById: wishes.createdBy?.id ?? null,
      typeId: await termId('resource_type', wishes.type ?? 'practice-guide'),
      visibility: wishes.onRequest ? 'organization' : (wishes.visibility ?? 'public'),
      onRequest: wishes.onRequest ?? false,
      url: wishes.url ?? `https://example.org/${key}`,
      publishedYear: wishes.published?.year ?? null,
      publishedMonth: wishes.published?.month ?? null,
      publishedDay: wishes.published?.day ?? null,
      otherAuthors: (wishes.otherAuthors ?? []).join('\n'),
      authors: {
        create: (wishes.authors ?? []).map(({ id }, position) => ({
          organizationId: id,
          position,
        })),
      },
      reviewOn: wishes.reviewOn ? new Date(wishes.reviewOn) : null,
      workId: wishes.work?.id ?? null,
      step: wishes.work?.step ?? 1,
      withdrawnAt: wishes.withdrawn ? new Date() : null,
      texts: { create: Object.entries(texts).map(([locale, text]) => ({ locale, ...text })) },
      languages: { create: languages.map((languageCode) => ({ languageCode })) },
      countries: { create: countries.map((countryCode) => ({ countryCode })) },
      terms: { create: terms },
    },
    select: { id: true, slug: true, version: true },
  });
  await refreshResourceSearch(db(), [resource.id]);
  return resource;
}
