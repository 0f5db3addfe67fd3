import { expect, it } from 'vitest';
import { alertState } from './alert-state';

const end = new Date('2027-01-10T05:59:59.999Z');
const before = new Date(end.getTime() - 1);
const state = (status: string, judgments: string[], at = before) =>
  alertState({ status, expiresAt: end, judgments }, at);

it.each([
  ['open', [], 'unconfirmed'],
  ['open', ['doubt'], 'unverifiable'],
  ['open', ['doubt', 'verification'], 'confirmed'],
  ['cancelled', ['verification'], 'cancelled'],
  ['updated', ['verification'], 'updated'],
])('%s with %j is %s', (status, judgments, expected) => {
  expect(state(status, judgments)).toBe(expected);
});

it('is over at the instant of its end, whoever confirmed it', () => {
  expect(state('open', ['verification'], end)).toBe('expired');
  expect(state('cancelled', ['verification'], end)).toBe('cancelled');
});
