import { notAtRisk } from '~/features/directory/raised-risk.server';
import { audienceWhere } from '~/platform/auth/audience';
import type { Actor } from '~/platform/auth/actor';
import { listed } from '~/platform/auth/listed';
import { db } from '~/platform/db/client.server';

const byPosition = { position: 'asc' } as const;
/** Without the old words of a source: no reader needs them. */
const states = {
  select: {
    locale: true,
    field: true,
    revision: true,
    sourceLocale: true,
    sourceRevision: true,
  },
} as const;
const words = { select: { locale: true, name: true, description: true } } as const;

/** The rows of a profile that the actor may read, and no others; null when there is no such profile. */
export function findProfile(actor: Actor, slug: string) {
  const visible = audienceWhere(actor);
  return db().organization.findFirst({
    where: { ...listed, slug },
    select: {
      id: true,
      slug: true,
      name: true,
      nameLocale: true,
      acronym: true,
      website: true,
      foundedYear: true,
      foundedCertainty: true,
      activityConfirmed: true,
      verifiedAt: true,
      updatedAt: true,
      logo: { select: { id: true, width: true, height: true } },
      confirmations: { select: { group: true, confirmedAt: true } },
      texts: { select: { locale: true, name: true, summary: true, description: true } },
      textStates: states,
      places: {
        where: visible,
        orderBy: byPosition,
        select: {
          kind: true,
          countryCode: true,
          region: true,
          municipality: true,
          street: true,
          precision: true,
        },
      },
      countries: {
        where: visible,
        orderBy: { country: byPosition },
        select: { countryCode: true },
      },
      languages: {
        where: visible,
        orderBy: byPosition,
        select: { languageCode: true, variant: true, municipality: true },
      },
      contacts: {
        where: visible,
        orderBy: byPosition,
        select: {
          email: true,
          phone: true,
          url: true,
          languages: true,
          role: { select: { slug: true, texts: words } },
        },
      },
      services: {
        where: visible,
        orderBy: byPosition,
        select: {
          id: true,
          cost: true,
          countries: true,
          languages: true,
          term: { select: { slug: true, texts: words } },
          terms: {
            orderBy: { term: byPosition },
            select: { kind: true, term: { select: { slug: true, texts: words } } },
          },
          texts: { select: { locale: true, description: true, reach: true } },
          textStates: states,
        },
      },
      links: { where: visible, orderBy: byPosition, select: { kind: true, url: true } },
      terms: {
        where: visible,
        orderBy: [{ term: { parent: byPosition } }, { position: 'asc' }, { term: byPosition }],
        select: {
          kind: true,
          term: {
            select: {
              slug: true,
              texts: words,
              parent: { select: { slug: true, texts: words } },
            },
          },
        },
      },
    },
  });
}

export type ProfileRow = NonNullable<Awaited<ReturnType<typeof findProfile>>>;

/** Addresses of listed profiles at no raised risk, with the time of their last change, for the sitemap. */
export function findListedSlugs() {
  return db().organization.findMany({
    where: { ...listed, ...notAtRisk },
    orderBy: { slug: 'asc' },
    select: { slug: true, updatedAt: true },
  });
}
