import { z } from 'zod';
import {
  foundKinds,
  hiddenKinds,
  remarkKinds,
  type Found,
  type Hidden,
  type Remark,
} from '../reader/reading';

/** What was read from an uploaded file, stored with it until somebody describes it. */
export const fileFacts = z.object({
  title: z.string(),
  /** ISO 639-3 */
  language: z.string().nullable(),
  pageCount: z.number().nullable(),
  /** Its hidden data. */
  found: z.array(z.object({ kind: z.enum(foundKinds), value: z.string() })),
  cleaning: z.enum(['clean', 'cleaned', 'signed', 'encrypted', 'failed']),
  /** Its text that nobody sees. */
  hidden: z
    .array(z.object({ kind: z.enum(hiddenKinds), where: z.string(), sample: z.string() }))
    .default([]),
  remarks: z.array(z.object({ kind: z.enum(remarkKinds), about: z.string() })).default([]),
});

export type FileFacts = z.output<typeof fileFacts>;
export type { Found, Hidden, Remark };

// What fetches something, and a whole document inside of it, of which nobody has seen all sheets.
const neverStays: ReadonlySet<string> = new Set(['template', 'pivotSource', 'inner']);

/** Whether its sharer may leave the hidden data in: never a script, an attached file or what fetches something. */
export function mayStay({ found, remarks }: Pick<FileFacts, 'found' | 'remarks'>): boolean {
  const isActing = found.some(({ kind }) => ['script', 'attachment', 'fetch'].includes(kind));
  return !isActing && !remarks.some(({ kind }) => neverStays.has(kind));
}

/**
 * Whether the sharer has to decide about text that nobody sees before the file is shared. Programs show comments, which are
 * only mentioned.
 */
export function hasHidden({ hidden }: Pick<FileFacts, 'hidden'>): boolean {
  return hidden.some(({ kind }) => kind !== 'comment');
}

/** Whether its headings read like data about people, so that the sharer is asked before the file is shared. */
export function asksAboutPeople({ remarks }: Pick<FileFacts, 'remarks'>): boolean {
  return remarks.some(({ kind }) => kind === 'caseData');
}

/** Whether the hidden data could not be removed, so that the sharer must decide whether to share it anyway. */
export function isUncleaned({ cleaning }: Pick<FileFacts, 'cleaning'>): boolean {
  return cleaning === 'signed' || cleaning === 'encrypted' || cleaning === 'failed';
}
