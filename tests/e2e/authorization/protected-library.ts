import type { Audience } from '~/platform/auth/audience';
import { aCollection } from '../../factories/collections';
import { aDocument, aPreview } from '../../factories/documents';
import { aResource } from '../../factories/resources';
import type { Canaries } from './canaries';
import { makeLinked, makeOnRequest } from './protected-access';

type State = Audience | 'withdrawn';

/** A resource with a file in every state. */
export async function makeResources(canaries: Canaries, organization: { id: string }) {
  const make = async (state: State) => {
    const texts = () => ({ title: `Protocolo ${canaries.in(state)}`, summary: canaries.in(state) });
    const resource = await aResource({
      organization,
      visibility: state === 'withdrawn' ? 'public' : state,
      withdrawn: state === 'withdrawn',
      url: `https://example.org/${canaries.in(state)}`,
      texts: { es: texts() },
    });
    canaries.add(state, resource.slug);
    const file = await aDocument(resource, [`Página ${canaries.in(state)}`], {
      name: `${canaries.in(state)}.pdf`,
      content: `%PDF-1.4 ${canaries.in(state)}`,
    });
    await aPreview(file);
    return { ...resource, file };
  };
  return {
    public: await make('public'),
    network: await make('network'),
    organization: await make('organization'),
    withdrawn: await make('withdrawn'),
    onRequest: await makeOnRequest(canaries, organization),
    linked: await makeLinked(organization),
  };
}

/** A collection for every audience, each with all resources: a collection does not make them readable. */
export async function makeCollections(
  canaries: Canaries,
  organization: { id: string },
  resources: readonly { id: string }[],
) {
  const make = async (audience: Audience) => {
    const texts = {
      es: { title: `Para empezar ${canaries.in(audience)}`, description: canaries.in(audience) },
    };
    const collection = await aCollection({ organization, audience, texts, resources });
    canaries.add(audience, collection.slug);
    return collection;
  };
  return {
    public: await make('public'),
    network: await make('network'),
    organization: await make('organization'),
  };
}
