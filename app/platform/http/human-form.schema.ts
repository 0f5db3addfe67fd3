import { z } from 'zod';

/** The field that people do not see and programs fill in. */
export const trapField = 'homepage';
/** When and for what the form was made, signed. */
export const stampField = 'stamp';

/** What every form that strangers may send carries besides its own fields. */
export const humanFields = {
  [trapField]: z.string().max(500).default(''),
  [stampField]: z.string().max(200).default(''),
} as const;

/** The same fields as a form holds them. */
export interface HumanFields {
  homepage: string;
  stamp: string;
}
