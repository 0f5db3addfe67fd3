import { z } from 'zod';
import { profileGroups } from '../profile/profile-groups';
import { queryText } from '~/platform/query.schema';
import { slugParam } from '~/platform/slug.schema';

/** What the list of all profiles can be narrowed to; `unkept` have nobody who looks after them. */
export const freshnessFilters = ['never', 'stale', 'due', 'fresh', 'unkept'] as const;
export type FreshnessFilter = (typeof freshnessFilters)[number];

/** What an administrator asks the list of profiles; anything odd is as if nothing was asked. */
export const freshnessQuery = z.object({
  q: queryText.catch(''),
  state: z.enum(freshnessFilters).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type FreshnessQuery = z.output<typeof freshnessQuery>;

/** What an administrator does about a profile in the list. */
export const freshnessAction = z.object({ do: z.enum(['remind', 'archive']), slug: slugParam });

/** Which groups of a profile its people say are right; all where none is named. */
export const confirmSchema = z.object({ group: z.array(z.enum(profileGroups)).default([]) });
