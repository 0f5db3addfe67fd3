import { z } from 'zod';

/** What an administrator does about a letter that could not be delivered. */
export const letterAction = z.object({ do: z.enum(['retry', 'give-up']), id: z.uuid() });
