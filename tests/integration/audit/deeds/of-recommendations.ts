import { proposeSchema } from '~/features/agenda/recommendations/recommendations.schema';
import {
  addToRecommendation,
  decideRecommendation,
  proposeRecommendation,
} from '~/features/agenda/recommendations/write-recommendation.server';
import { aRecommendation } from '../../../factories/recommendations';
import type { Deed } from './deed-world';

/** Operations on recommendations. */
export const deedsOfRecommendations: Deed[] = [
  [
    'a recommendation that is proposed, published, and to which others add',
    [
      'recommendation.propose staff own',
      'recommendation.publish network own',
      'recommendation.assess partner other',
      'recommendation.follow-up partner other',
      'recommendation.position partner other',
      'recommendation.link partner other',
      'recommendation.decline network own',
    ],
    async ({ staff, partner, network, own, other }) => {
      const { document, slug: to } = await aRecommendation();
      const input = proposeSchema.parse({
        ...{ as: own.slug, document: document.slug, place: '5', level: 'local', official: 'es' },
        text: { es: 'Que se respete.', en: '' },
        addressee: { es: '', en: '' },
      });
      const proposed = await proposeRecommendation(staff.actor, input);
      const slug = 'slug' in proposed ? proposed.slug : '';
      await decideRecommendation(network.actor, { slug, do: 'publish', reason: '' });
      const add = (what: Parameters<typeof addToRecommendation>[2]) =>
        addToRecommendation(partner.actor, slug, what, 'es');
      const said = { as: other.slug, country: 'GT', source: 'x', url: '' };
      await add({ do: 'assess', ...said, by: 'own', year: 2026, status: 'partly', note: '' });
      await add({ do: 'follow-up', as: other.slug, on: '2026-01-01', text: 'Reunión.' });
      await add({ do: 'position', ...said, position: 'noted' });
      await add({ do: 'link', as: other.slug, to, kind: 'repeats' });
      const declined = await aRecommendation({ by: own, state: 'proposed' });
      await decideRecommendation(network.actor, {
        slug: declined.slug,
        do: 'decline',
        reason: 'x',
      });
    },
  ],
];
