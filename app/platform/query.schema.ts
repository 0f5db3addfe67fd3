import { z } from 'zod';

// Far more than a person ticks; bounds the work of a made-up address.
const MOST_VALUES = 40;

// eslint-disable-next-line no-control-regex
const noControls = (text: string) => text.replace(/[\u0000-\u001f\u007f\ufffd]/g, ' ').trim();

/** Words that somebody asks for in an address. */
export const queryText = z.string().transform((value) => noControls(value).slice(0, 200));

/** The values of a parameter that may be repeated, each once. @param change how they are spelt */
export const queryValues = (change: (value: string) => string) =>
  z
    .array(z.string())
    .transform((all) => [
      ...new Set(all.map((one) => change(noControls(one).slice(0, 80))).filter(Boolean)),
    ])
    .transform((all) => all.slice(0, MOST_VALUES));

/** The page of a list, from 1; what cannot be read is the first. */
export const queryPage = z.coerce.number().int().min(1).max(1_000_000).catch(1);
