import { z } from 'zod';

/** An administrator's decision about an undelivered letter. */
export const letterAction = z.object({ do: z.enum(['retry', 'give-up']), id: z.uuid() });
