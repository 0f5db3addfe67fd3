import { can } from '~/platform/auth/permissions';
import { everybody, everywhere, form, permitted, type Row } from './rules';
import { actorInRole } from './roles';

const members = permitted('recommendation.propose', 'anywhere');
/** A proposal is read by whoever made it and by the secretariat. */
const proposers = (role: Parameters<typeof actorInRole>[0]) => {
  const actor = actorInRole(role);
  const may = can(actor, 'read.organization', 'own') || can(actor, 'recommendation.publish');
  return may ? ('answered' as const) : ('not found' as const);
};

/** Recommendations, what partners add to them, and what the secretariat decides. */
export const recommendationRows: readonly Row[] = [
  {
    route: 'routes/public/recommendations',
    reads: [
      { path: () => '/es/recommendations', rule: everybody },
      { path: () => '/en/recommendations?country=GT&status=partly', rule: everybody },
    ],
  },
  {
    route: 'routes/public/recommendation',
    reads: [
      {
        path: ({ recommendations }) => `/es/recommendations/${recommendations.published.slug}`,
        rule: everybody,
      },
      {
        path: ({ recommendations }) => `/es/recommendations/${recommendations.proposed.slug}`,
        rule: proposers,
      },
    ],
  },
  form('workspace/recommendation-new', members, () => '/es/workspace/recommendations/new', {
    harm: () => ({ place: 'x' }),
  }),
  form(
    'workspace/recommendation-add',
    members,
    ({ recommendations }) => `/es/workspace/recommendations/${recommendations.published.slug}`,
    { body: { do: 'assess' }, harm: () => ({ do: 'follow-up', on: '2026-01-01', text: 'x' }) },
  ),
  form(
    'admin/recommendations',
    everywhere('recommendation.publish'),
    () => '/es/admin/recommendations',
    {
      body: { do: 'publish' },
      harm: ({ recommendations }) => ({ do: 'publish', slug: recommendations.proposed.slug }),
    },
  ),
];
