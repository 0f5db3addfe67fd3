import { z } from 'zod';
import { profileGroups } from '../profile/profile-groups';
import { queryPage, queryText } from '~/platform/query.schema';
import { slugParam } from '~/platform/slug.schema';

/** Filters of the list of all profiles; `unkept`: profiles without people. */
export const freshnessFilters = ['never', 'stale', 'due', 'fresh', 'unkept'] as const;
export type FreshnessFilter = (typeof freshnessFilters)[number];

/** Query parameters of the list of profiles; invalid ones are ignored. */
export const freshnessQuery = z.object({
  q: queryText.catch(''),
  state: z.enum(freshnessFilters).optional().catch(undefined),
  page: queryPage,
});

export type FreshnessQuery = z.output<typeof freshnessQuery>;

/** An administrator's action on a profile in the list. */
export const freshnessAction = z.object({ do: z.enum(['remind', 'archive']), slug: slugParam });

/** The groups that an organization's people confirm; none means all. */
export const confirmSchema = z.object({ group: z.array(z.enum(profileGroups)).default([]) });
