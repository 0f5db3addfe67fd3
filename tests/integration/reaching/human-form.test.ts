import { afterEach, beforeEach, expect, it } from 'vitest';
import { setClock } from '~/platform/clock.server';
import { formStamp, humanProblem } from '~/platform/http/human-form.server';

const second = 1_000;
const hour = 3_600 * second;
let time = Date.now();
const later = (milliseconds: number) => (time += milliseconds);

beforeEach(() => setClock(() => new Date(time)));
afterEach(() => setClock());

const send = (stamp: string, homepage = '', purpose = 'contact a') =>
  humanProblem(purpose, { stamp, homepage });

it('takes a form once, some seconds after it was opened', async () => {
  const stamp = formStamp('contact a');
  expect(await send(stamp)).toBe('humanEarly');
  later(2 * second);
  expect(await send(stamp)).toBe('humanEarly');
  later(second);
  expect(await send(stamp)).toBeUndefined();
  expect(await send(stamp)).toBe('humanStale');
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
