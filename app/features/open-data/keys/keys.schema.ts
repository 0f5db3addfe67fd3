import { z } from 'zod';
import { line } from '~/platform/text.schema';

export const longestLabel = 100;

/** The actions of the page of an organization's keys. */
export const keySchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('make'),
    label: line(longestLabel).refine((text) => text !== '', 'required'),
  }),
  z.object({ do: z.literal('end'), id: z.uuid('choose') }),
]);
