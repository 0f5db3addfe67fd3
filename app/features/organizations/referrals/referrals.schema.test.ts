import { describe, expect, test } from 'vitest';
import { channelsSchema } from './referrals.schema';

const nothing = { value: '' };
const sent = (change: object) => ({ signal: nothing, pgp: nothing, phone: nothing, ...change });

describe('a safe channel', () => {
  test.each([
    ['signal', '+502 5555-0100', '+50255550100'],
    ['signal', '@casa_norte.042', 'casa_norte.042'],
    [
      'pgp',
      '0x1234 5678 90ab cdef 1234  5678 90ab cdef 1234 5678',
      '1234567890ABCDEF'.repeat(3).slice(0, 40),
    ],
  ] as const)('%s takes %s', (kind, typed, kept) => {
    const { [kind]: channel } = channelsSchema.parse(sent({ [kind]: { value: typed } }));
    expect(channel).toMatchObject({ value: kept, audience: 'network' });
  });

  test.each([
    ['signal', { value: '5555 0100' }],
    ['signal', { value: 'casa norte' }],
    ['pgp', { value: 'ABCD 1234' }],
    ['phone', { value: '+502 5555 0100' }],
    ['phone', { value: 'Rosa', role: 'legal' }],
    ['signal', { value: '+50255550100', audience: 'public' }],
  ])('%s refuses %o', (kind, channel) => {
    expect(channelsSchema.safeParse(sent({ [kind]: channel })).success).toBe(false);
  });
});
