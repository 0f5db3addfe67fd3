import { z } from 'zod';

/** A honeypot: people do not see this field, programs fill it in. */
export const trapField = 'homepage';
/** The form stamp: when and for what the form was made, signed. */
export const stampField = 'stamp';

/** The most characters of a stamp. */
export const longestStamp = 200;

/** The fields that every form open to everybody has besides its own. */
export const humanFields = {
  [trapField]: z.string().max(500).default(''),
  [stampField]: z.string().max(longestStamp).default(''),
} as const;

/** The same fields as the type of a parsed form. */
export interface HumanFields {
  homepage: string;
  stamp: string;
}
