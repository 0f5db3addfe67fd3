import { expect, it } from 'vitest';
import { partlyConfirmed } from './freshness';
import { profileGroups } from '../profile/profile-groups';

const of = (...groups: string[]) => partlyConfirmed(groups.map((group) => ({ group })));

it('how many parts of a profile are confirmed is said where it is some of them', () => {
  expect(of()).toBeNull();
  expect(of('help', 'texts')).toEqual({ done: 2, all: 7 });
  expect(of('help', 'a part of long ago')).toEqual({ done: 1, all: 7 });
  expect(of(...profileGroups)).toBeNull();
});
