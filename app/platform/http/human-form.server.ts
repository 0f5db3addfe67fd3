import crypto from 'node:crypto';
import type { SubmissionResult } from '@conform-to/react';
import type { z } from 'zod';
import { now } from '~/platform/clock.server';
import { keyedToken } from '~/platform/crypto/sealed.server';
import { hour } from '~/platform/durations';
import { env } from '~/platform/env.server';
import { caseDataErrors } from './case-data-errors';
import { longestStamp, stampField, trapField, type HumanFields } from './human-form.schema';
import { isStampSpent } from './once.server';
import { callerKey, isSpent, type Limit } from './rate-limit.server';
import { parseSubmission, unreadSubmission } from './submission.server';

/** Nobody reads and fills in a form in less time, in milliseconds; our own estimate. */
const shortest = 3_000;
/** A form that was open for longer must be sent again, in milliseconds: half a day. */
const longest = 12 * hour;

/** Why a form that is open to everybody is refused, as keys of the `forms` messages. */
export type HumanProblem = 'humanTrap' | 'humanEarly' | 'humanStale' | 'humanOften';

function signatureOf(purpose: string, time: string, nonce: string): string {
  return keyedToken('form stamp', [purpose, time, nonce].join('\n'));
}

/**
 * A stamp for a form that is open to everybody: when and for what it was made, signed, so that nobody else can
 * make one. It needs nothing from the browser or a third party.
 *
 * @param purpose the form and its recipient, such as `contact` with the id of an organization
 */
export function formStamp(purpose: string): string {
  const time = now().getTime().toString(36);
  const nonce = crypto.randomBytes(9).toString('base64url');
  return [time, nonce, signatureOf(purpose, time, nonce)].join('.');
}

/**
 * Checks that a person filled in the form, not a program: the honeypot is empty, some seconds have passed, and
 * the stamp is ours, for this form, and was not used for anything else.
 */
function stampProblem(purpose: string, form: FormData): HumanProblem | undefined {
  if (form.get(trapField)) return 'humanTrap';
  const stamp = String(form.get(stampField)).slice(0, longestStamp);
  const [time = '', nonce = '', signature = ''] = stamp.split('.');
  const expected = Buffer.from(signatureOf(purpose, time, nonce));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected))
    return 'humanStale';
  const age = now().getTime() - parseInt(time, 36);
  if (age > longest) return 'humanStale';
  if (age < shortest && env().limits) return 'humanEarly';
  return isStampSpent() ? 'humanStale' : undefined;
}

/**
 * Checks a form that is open to everybody, the cheapest and most certain checks first: the rate limit, the
 * stamp, the size, and only then the content. To be called inside of `once`, which knows the used stamps.
 *
 * @param limit counts what is sent; here it is only read
 * @param texts the texts of the form that others will read, with the stored ones
 * @returns the reply that sends the form back with what was typed, or the input
 */
export async function readHumanForm<Schema extends z.ZodType<HumanFields>>(
  form: FormData,
  { limit, purpose, schema, texts }: HumanForm<Schema>,
): Promise<{ refused: SubmissionResult } | { input: z.output<Schema>; refusedAs: RefusedAs }> {
  const isOften = await isSpent(limit, callerKey());
  const problem = isOften ? 'humanOften' : stampProblem(purpose, form);
  if (problem) return { refused: unreadSubmission(form, schema, problem) };
  const submission = parseSubmission(form, schema);
  if (submission.status !== 'success') return { refused: submission.reply() };
  const { asked, before = {} } = texts(submission.value);
  const fieldErrors = caseDataErrors(submission.payload, asked, before);
  if (fieldErrors) return { refused: submission.reply({ fieldErrors }) };
  return { input: submission.value, refusedAs: (errors) => submission.reply(errors) };
}

interface HumanForm<Schema extends z.ZodType> {
  limit: Limit;
  purpose: string;
  schema: Schema;
  texts: (input: z.output<Schema>) => { asked: Texts; before?: Texts };
}
type Texts = Readonly<Record<string, string | undefined>>;

/** Sends the form back for a reason that is found later, with keys of the `forms` messages. */
type RefusedAs = (errors: {
  formErrors?: string[];
  fieldErrors?: Record<string, string[]>;
}) => SubmissionResult;
