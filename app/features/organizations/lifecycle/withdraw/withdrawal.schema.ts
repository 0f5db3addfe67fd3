import { z } from 'zod';
import { line } from '~/platform/text.schema';

/** What the page to withdraw an organization sends: its address, typed by hand. */
export const withdrawalSchema = z.object({
  typed: line(100).refine((text) => text !== '', 'required'),
});
