import { z } from 'zod';
import { queryPage } from '~/platform/query.schema';

export const campaignStates = ['all', 'open', 'delivered'] as const;

const schema = z.object({
  state: z.enum(campaignStates).catch('all'),
  country: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(20)
    .catch([]),
  page: queryPage,
});
export type CampaignQuery = z.output<typeof schema>;

/** The filters of the list of campaigns; what is none is left out. */
export function parseCampaignQuery(search: URLSearchParams): CampaignQuery {
  return schema.parse({
    state: search.get('state') ?? undefined,
    country: search.getAll('country').filter((code) => code !== ''),
    page: search.get('page') ?? undefined,
  });
}
