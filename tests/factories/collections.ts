import type { Audience } from '~/platform/auth/audience';
import { db } from '~/platform/db/client.server';
import { unique } from './sequence';

/** A collection of an organization, or of the network itself: by default public and in Spanish. */
export function aCollection(wishes: {
  organization?: { id: string };
  audience?: Audience;
  texts?: Record<string, { title: string; description?: string }>;
  slug?: string;
  /** its resources, in this order */
  resources?: readonly { id: string }[];
}) {
  const key = unique();
  const { texts = { es: { title: `Para empezar ${key}` } }, resources = [] } = wishes;
  return db().collection.create({
    data: {
      slug: wishes.slug ?? `para-empezar-${key}`,
      organizationId: wishes.organization?.id ?? null,
      audience: wishes.audience ?? 'public',
      texts: { create: Object.entries(texts).map(([locale, text]) => ({ locale, ...text })) },
      items: { create: resources.map(({ id }, position) => ({ resourceId: id, position })) },
    },
    select: { id: true, slug: true },
  });
}
