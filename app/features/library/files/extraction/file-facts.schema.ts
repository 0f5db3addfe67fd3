import { z } from 'zod';
import { foundKinds, type Found } from '../reader/reading';

/** What was read from a file, as it waits with it for somebody to say what the file is. */
export const fileFacts = z.object({
  title: z.string(),
  /** ISO 639-3 */
  language: z.string().nullable(),
  pageCount: z.number().nullable(),
  /** What it said besides what it shows. */
  found: z.array(z.object({ kind: z.enum(foundKinds), value: z.string() })),
  cleaning: z.enum(['clean', 'cleaned', 'signed', 'encrypted', 'failed']),
});

export type FileFacts = z.output<typeof fileFacts>;
export type { Found };

/** Whether it still says so, and somebody has to decide whether it is shared all the same. */
export function isUncleaned({ cleaning }: Pick<FileFacts, 'cleaning'>): boolean {
  return cleaning === 'signed' || cleaning === 'encrypted' || cleaning === 'failed';
}
