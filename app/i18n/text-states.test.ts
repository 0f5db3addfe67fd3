import { describe, expect, it } from 'vitest';
import {
  completeStates,
  conditionOf,
  nextStates,
  type TextChange,
  type TextStates,
  type Texts,
} from './text-states';

const none: TextStates = new Map();

/** Saves a text several times and returns its condition in each language, initially and after each save. */
function saves(first: Texts, ...steps: (Pick<TextChange, 'after' | 'chosen'> | Texts)[]) {
  let [before, states] = [first, none];
  const stand = () => {
    const complete = completeStates(before, states, 'es');
    return `es ${conditionOf(before, complete, 'es')}, en ${conditionOf(before, complete, 'en')}`;
  };
  return [
    stand(),
    ...steps.map((step) => {
      const change = 'after' in step ? (step as TextChange) : { after: step };
      states = nextStates({ before, states, own: 'es', ...change });
      before = change.after;
      return stand();
    }),
  ];
}

describe('where texts come from', () => {
  it('is the language of the organization’s own name where nothing else is known', () => {
    expect(saves({ es: 'Uno', en: 'One' })).toEqual(['es original, en translation']);
    expect(saves({ es: '', en: 'One' })).toEqual(['es missing, en original']);
    expect(saves({})).toEqual(['es nowhere, en nowhere']);
  });

  it('a translation is behind when its source changes, until it is edited', () => {
    expect(
      saves(
        { es: 'Uno', en: 'One' },
        { es: 'Dos', en: 'One' },
        { es: 'Tres', en: 'One' },
        { es: 'Tres', en: 'Three' },
      ),
    ).toEqual([
      'es original, en translation',
      'es original, en outdated',
      'es original, en outdated',
      'es original, en translation',
    ]);
  });

  it('is right again where the source reads again as it did', () => {
    const first = { es: 'Uno', en: 'One' };
    expect(saves(first, { es: 'Dos', en: 'One' }, first)).toEqual([
      'es original, en translation',
      'es original, en outdated',
      'es original, en translation',
    ]);
  });

  it('both written at once, or a new translation, are right', () => {
    expect(saves({ es: 'Uno', en: 'One' }, { es: 'Dos', en: 'Two' }).at(-1)).toBe(
      'es original, en translation',
    );
    expect(saves({ es: 'Uno' }, { es: 'Uno', en: 'One' })).toEqual([
      'es original, en missing',
      'es original, en translation',
    ]);
  });

  it('an edited translation leaves its source alone, unless its author made it the source', () => {
    const first = { es: 'Uno', en: 'One' };
    const after = { es: 'Uno', en: 'Two' };
    expect(saves(first, after).at(-1)).toBe('es original, en translation');
    expect(saves(first, { after, chosen: 'en' }).at(-1)).toBe('es outdated, en original');
    expect(saves(first, { after, chosen: 'en' }, { es: 'Dos', en: 'Two' }).at(-1)).toBe(
      'es translation, en original',
    );
    expect(saves(first, { after: first, chosen: 'en' }).at(-1)).toBe('es translation, en original');
  });

  it('what is left when a source is emptied is the source', () => {
    expect(saves({ es: 'Uno', en: 'One' }, { es: '', en: 'One' }, { es: '', en: 'Two' })).toEqual([
      'es original, en translation',
      'es missing, en original',
      'es missing, en original',
    ]);
  });

  it('a source that its author edits as he makes it one leaves the other behind it', () => {
    const states = nextStates({
      before: { es: 'Uno', en: 'One' },
      after: { es: 'Uno', en: 'Two' },
      states: none,
      own: 'es',
      chosen: 'en',
    });
    expect(states.get('es')?.source).toEqual({ locale: 'en', revision: 1, text: 'One' });
    expect(states.get('en')).toEqual({ revision: 2, source: null });
  });
});
