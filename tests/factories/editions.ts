import crypto from 'node:crypto';
import { db } from '~/platform/db/client.server';
import { day } from '~/platform/durations';
import { aResource } from './resources';
import { unique } from './sequence';

/** A work in Spanish and in English, whose English edition is behind the Spanish one. */
export async function anEditionPair(organization: { id: string }) {
  const id = crypto.randomUUID();
  const key = unique();
  const newer = await aResource({
    organization,
    slug: `protocolo-${key}`,
    texts: { es: { title: `Protocolo de recepción ${key}` } },
    languages: ['spa'],
    work: { id, step: 2 },
  });
  const behind = await aResource({
    organization,
    slug: `protocol-${key}`,
    texts: { en: { title: `Reception protocol ${key}` } },
    languages: ['eng'],
    work: { id, step: 1 },
  });
  const changes = 'Actualiza los plazos de la reforma.';
  await db().resource.update({ where: { id: newer.id }, data: { edition: 2, changes } });
  await db().resourcePastEdition.create({
    data: { resourceId: newer.id, number: 1, at: new Date(Date.now() - 400 * day) },
  });
  return { newer, behind };
}

/** An organization that asks for a resource in another language, or offers to make it. */
export function aTranslationWish(
  resource: { id: string },
  { by, ...wish }: { by: { id: string }; kind: 'asked' | 'offered'; languageCode: string },
) {
  return db().resourceTranslation.create({
    data: { resourceId: resource.id, organizationId: by.id, ...wish },
    select: { id: true },
  });
}
