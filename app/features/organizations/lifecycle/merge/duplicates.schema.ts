import { z } from 'zod';
import { slugParam } from '~/platform/slug.schema';

/** Which organization is merged into which. */
export const mergeSchema = z.object({ from: slugParam, into: slugParam });
