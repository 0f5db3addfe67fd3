import { z } from 'zod';

/** Lower-case letters of ASCII, digits, and single hyphens between them. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A slug from a URL or a form. No record has a slug longer than 100 characters. */
export const slugParam = z.string().max(100).regex(slugPattern);
