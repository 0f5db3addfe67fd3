import { z } from 'zod';

/** The field that people do not see and programs fill in. */
export const trapField = 'homepage';
/** When and for what the form was made, signed. */
export const stampField = 'stamp';

/** The most characters of a stamp. */
export const longestStamp = 200;

/** What every form that strangers may send carries besides its own fields. */
export const humanFields = {
  [trapField]: z.string().max(500).default(''),
  [stampField]: z.string().max(longestStamp).default(''),
} as const;

/** The same fields as a form holds them. */
export interface HumanFields {
  homepage: string;
  stamp: string;
}
