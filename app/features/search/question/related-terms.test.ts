import { describe, expect, it } from 'vitest';
import { relationsOf } from './related-terms';

const ways = (...texts: string[]) => texts.map((text) => ({ plain: text.split(' ') }));

const { related, interchangeable } = relationsOf(
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

describe('terms that are asked for in the same ways', () => {
  it('are interchangeable where they share most of these ways', () => {
    expect(interchangeable.get('expertise/mhpss')).toEqual(['service/psychosocial-care']);
    expect(interchangeable.get('service/psychosocial-care')).toEqual(['expertise/mhpss']);
    expect(related.get('expertise/mhpss')).toEqual(['service/psychosocial-care']);
  });

  it('are not even related where they share one', () => {
    expect([related.has('service/health'), interchangeable.has('service/health')]).toEqual([
      false,
      false,
    ]);
    expect(related.has('expertise/research')).toBe(false);
  });
});
