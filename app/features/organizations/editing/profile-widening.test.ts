import { describe, expect, it } from 'vitest';
import type { ProfileInput } from '../organizations.schema';
import { profileWidens } from './profile-widening';

const place = {
  kind: 'office' as const,
  country: 'GT',
  region: '',
  municipality: 'Cobán',
  street: '',
  precision: 'municipality' as const,
};
const profile = (change: Partial<ProfileInput> = {}) =>
  ({
    expertise: ['mhpss'],
    population: [],
    stage: [],
    knows: [],
    country: ['GT'],
    audience: {
      expertise: { mhpss: 'network' },
      population: {},
      stage: {},
      country: {},
      knows: {},
    },
    places: [{ ...place, audience: 'organization' }],
    languages: [],
    contacts: [],
    services: [],
    links: [],
    ...change,
  }) as ProfileInput;

describe('a change of a profile', () => {
  it('widens it when a row or a choice gets more readers', () => {
    const public_ = { ...profile().audience, expertise: { mhpss: 'public' as const } };
    expect(profileWidens(profile(), profile({ audience: public_ }))).toBe(true);
    for (const audience of ['network', 'public'] as const)
      expect(profileWidens(profile(), profile({ places: [{ ...place, audience }] }))).toBe(true);
  });

  it('widens it when the row is changed in other ways at the same time', () => {
    const changed = { ...place, municipality: 'Coban', audience: 'public' as const };
    expect(profileWidens(profile(), profile({ places: [changed] }))).toBe(true);
  });

  it('does not when it gets fewer, goes, is new, or nothing changes', () => {
    expect(profileWidens(profile(), profile())).toBe(false);
    expect(profileWidens(profile(), profile({ places: [], expertise: [] }))).toBe(false);
    const closed = { ...profile().audience, expertise: { mhpss: 'organization' as const } };
    expect(profileWidens(profile(), profile({ audience: closed }))).toBe(false);
    const added = { ...place, municipality: 'Xela', audience: 'public' as const };
    expect(profileWidens(profile(), profile({ places: [...profile().places, added] }))).toBe(false);
  });
});
