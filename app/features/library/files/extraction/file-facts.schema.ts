import { z } from 'zod';
import { foundKinds, type Found } from '../reader/reading';

/** What was read from an uploaded file, stored with it until somebody describes it. */
export const fileFacts = z.object({
  title: z.string(),
  /** ISO 639-3 */
  language: z.string().nullable(),
  pageCount: z.number().nullable(),
  /** Its hidden data. */
  found: z.array(z.object({ kind: z.enum(foundKinds), value: z.string() })),
  cleaning: z.enum(['clean', 'cleaned', 'signed', 'encrypted', 'failed']),
});

export type FileFacts = z.output<typeof fileFacts>;
export type { Found };

/** Whether its sharer may leave the hidden data in: never a script or an attached file, which could be a program. */
export function mayStay({ found }: Pick<FileFacts, 'found'>): boolean {
  return !found.some(({ kind }) => kind === 'script' || kind === 'attachment');
}

/** Whether the hidden data could not be removed, so that the sharer must decide whether to share it anyway. */
export function isUncleaned({ cleaning }: Pick<FileFacts, 'cleaning'>): boolean {
  return cleaning === 'signed' || cleaning === 'encrypted' || cleaning === 'failed';
}
