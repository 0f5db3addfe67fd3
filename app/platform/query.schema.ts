import { z } from 'zod';

// Far more than a person ticks; bounds the work for a made-up URL.
const MOST_VALUES = 40;

// eslint-disable-next-line no-control-regex
const noControls = (text: string) => text.replace(/[\u0000-\u001f\u007f\ufffd]/g, ' ').trim();

/** The words of a query in a URL. */
export const queryText = z.string().transform((value) => noControls(value).slice(0, 200));

/** The distinct values of a repeated parameter. @param change normalizes their spelling */
export const queryValues = (change: (value: string) => string) =>
  z
    .array(z.string())
    .transform((all) => [
      ...new Set(all.map((one) => change(noControls(one).slice(0, 80))).filter(Boolean)),
    ])
    .transform((all) => all.slice(0, MOST_VALUES));

/** The page of a list, counted from 1; an unreadable value means the first. */
export const queryPage = z.coerce.number().int().min(1).max(1_000_000).catch(1);
