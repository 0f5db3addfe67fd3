import { describe, expect, it } from 'vitest';
import { relationsOf } from './relations';

const ways = (...texts: string[]) => texts.map((text) => ({ plain: text.split(' ') }));

const { related, twins } = relationsOf(
  new Map([
    ['expertise/mhpss', ways('therapy', 'emotional support', 'nightmares', 'counselling', 'grief')],
    ['service/psychosocial-care', ways('therapy', 'emotional support', 'nightmares', 'groups')],
    [
      'service/health',
      ways('doctor', 'clinic', 'vaccines', 'medicine', 'dentist', 'grief', 'check'),
    ],
    ['expertise/research', ways('study')],
  ]),
);

describe('terms that are asked for alike', () => {
  it('are twins where they share most of their ways', () => {
    expect(twins.get('expertise/mhpss')).toEqual(['service/psychosocial-care']);
    expect(twins.get('service/psychosocial-care')).toEqual(['expertise/mhpss']);
    expect(related.get('expertise/mhpss')).toEqual(['service/psychosocial-care']);
  });

  it('are not even related where they share one', () => {
    expect([related.get('service/health'), twins.get('service/health')]).toEqual([[], []]);
    expect(related.has('expertise/research')).toBe(false);
  });
});
