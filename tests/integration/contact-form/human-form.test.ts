import { afterEach, beforeEach, expect, it } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { letterSchema } from '~/features/organizations/contact-form/contact-form.schema';
import { hour, second } from '~/platform/durations';
import { formStamp, readHumanForm } from '~/platform/http/human-form.server';
import { callerKey, consume, forgive } from '~/platform/http/rate-limit.server';

let time = Date.now();
const later = (milliseconds: number) => (time += milliseconds);

beforeEach(() => setClock(() => new Date(time)));
afterEach(() => setClock());

const letter = { email: 'ana@example.org', message: 'Buenos días.' };

function read(fields: Record<string, string>, purpose = 'contact a') {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...letter, ...fields })) form.set(name, value);
  return readHumanForm(form, {
    limit: 'contact',
    purpose,
    schema: letterSchema,
    texts: ({ message }) => ({ asked: { message } }),
  });
}

/** MatchReasons a form is refused; undefined if it is accepted. */
async function send(stamp: string, homepage = '', purpose = 'contact a') {
  const answer = await read({ stamp, homepage }, purpose);
  return 'refused' in answer ? answer.refused.error?.['']?.[0] : undefined;
}

it('takes a form some seconds after it was opened', async () => {
  const stamp = formStamp('contact a');
  expect(await send(stamp)).toBe('humanEarly');
  later(2 * second);
  expect(await send(stamp)).toBe('humanEarly');
  later(second);
  expect(await send(stamp)).toBeUndefined();
});

it('takes none with the hidden field filled in, and it can be sent again without', async () => {
  const stamp = formStamp('contact a');
  later(10 * second);
  expect(await send(stamp, 'https://spam.example')).toBe('humanTrap');
  expect(await send(stamp)).toBeUndefined();
});

it('takes no stamp of another form, of its own making, or of yesterday', async () => {
  const stamp = formStamp('contact a');
  later(10 * second);
  const [made = '', nonce = '', signature = ''] = stamp.split('.');
  const earlier = (parseInt(made, 36) - hour).toString(36);
  for (const forged of ['', '..', [earlier, nonce, signature].join('.'), `${made}.x.${signature}`])
    expect(await send(forged)).toBe('humanStale');
  expect(await send(stamp, '', 'contact b')).toBe('humanStale');
  later(12 * hour);
  expect(await send(stamp)).toBe('humanStale');
});

it('asks what costs least first: how often, the stamp, how much, and only then what is said', async () => {
  const stamp = formStamp('contact a');
  later(10 * second);
  const child = 'La niña se llama Rosa.';
  const errorsOf = async (fields: Record<string, string>) => {
    const answer = await read(fields);
    return 'refused' in answer ? answer.refused.error : null;
  };
  const stale = { '': ['humanStale'] };
  expect(await errorsOf({ stamp: 'x', email: 'x', message: child })).toEqual(stale);
  expect(await errorsOf({ stamp, email: 'x', message: child })).toEqual({ email: ['email'] });
  expect(await errorsOf({ stamp, message: child })).toEqual({ message: ['caseData'] });
  for (let sent = 0; sent < 5; sent += 1) await consume('contact', callerKey());
  expect(await errorsOf({ stamp: 'x', message: child })).toEqual({ '': ['humanOften'] });
  await forgive('contact', callerKey());
  expect(await send(stamp)).toBeUndefined();
});

it('gives back what was typed, and no more than four times of what its field takes', async () => {
  const answer = await read({ stamp: 'x', message: 'ñ'.repeat(100_000), other: 'x'.repeat(9_000) });
  expect('refused' in answer && answer.refused.initialValue).toMatchObject({
    email: 'ana@example.org',
    message: 'ñ'.repeat(16_000),
    other: 'x'.repeat(2_000),
  });
});
