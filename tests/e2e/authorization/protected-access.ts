import { db } from '~/platform/db/client.server';
import { aFile } from '../../factories/files';
import { aResource } from '../../factories/resources';
import type { Canaries } from './canaries';

/** A resource on request: the network may read its title, and only its own people the rest. */
export async function makeOnRequest(canaries: Canaries, organization: { id: string }) {
  const hidden = () => canaries.in('organization');
  const resource = await aResource({
    organization,
    onRequest: true,
    url: `https://example.org/${hidden()}`,
    texts: { es: { title: `Estrategia ${canaries.in('network')}`, summary: hidden() } },
  });
  canaries.add('network', resource.slug);
  const file = await aFile(resource, `${hidden()}.pdf`, `%PDF-1.4 ${hidden()}`);
  await db().resourceFilePage.create({ data: { fileId: file.id, number: 1, text: hidden() } });
  return { ...resource, file };
}

/** One that is opened by a link, so that nothing in it is secret here. */
export async function makeLinked(organization: { id: string }) {
  const texts = { es: { title: 'Estrategia con enlace' } };
  const resource = await aResource({ organization, onRequest: true, texts });
  const file = await aFile(resource, 'estrategia.pdf', '%PDF-1.4');
  return { ...resource, file };
}
