import crypto from 'node:crypto';
import { now } from '~/platform/clock.server';
import { keyedToken } from '~/platform/crypto/sealed.server';
import { env } from '~/platform/env.server';
import type { HumanFields } from './human-form.schema';
import { consume } from './rate-limit.server';

/** Nobody reads and fills in a form in less, in milliseconds; our own choice. */
const shortest = 3_000;
/** A form that stayed open for longer is asked to be sent again, in milliseconds: half a day. */
const longest = 12 * 60 * 60_000;

/** Why a form that anybody may send is not taken, as keys of the `forms` messages. */
export type HumanProblem = 'humanTrap' | 'humanEarly' | 'humanStale' | 'humanOften';

function signatureOf(purpose: string, time: string, nonce: string): string {
  return keyedToken('form stamp', [purpose, time, nonce].join('\n'));
}

/**
 * A stamp for a form that strangers may send: when it was made and for what, signed, so that nobody else
 * makes one. It asks nothing of the browser and nothing of a third party.
 *
 * @param purpose the form and whom it is for, such as `contact` with the id of an organization
 */
export function formStamp(purpose: string): string {
  const time = now().getTime().toString(36);
  const nonce = crypto.randomBytes(9).toString('base64url');
  return [time, nonce, signatureOf(purpose, time, nonce)].join('.');
}

/**
 * What tells a form that a person filled in from one that a program did: a field that people do not see is
 * empty, some seconds passed, and the stamp is ours, for this form, and was not used before.
 *
 * @returns undefined when it is to be taken; its stamp counts as used then
 */
export async function humanProblem(
  purpose: string,
  { homepage, stamp }: HumanFields,
): Promise<HumanProblem | undefined> {
  if (homepage !== '') return 'humanTrap';
  const [time = '', nonce = '', signature = ''] = stamp.split('.');
  const expected = Buffer.from(signatureOf(purpose, time, nonce));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected))
    return 'humanStale';
  const age = now().getTime() - parseInt(time, 36);
  if (age > longest) return 'humanStale';
  if (age < shortest && env().limits) return 'humanEarly';
  const { allowed } = await consume('formStamp', nonce);
  return allowed ? undefined : 'humanStale';
}
