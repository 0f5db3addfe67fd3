import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff';

const marked = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');

describe('wordDiff', () => {
  it('marks whole words, with their accents', () => {
    expect(marked('Acompaña a niñas en Tapachula.', 'Acompaña a adolescentes en Tapachula.')).toBe(
      'Acompaña a -[niñas]+[adolescentes] en Tapachula.',
    );
    expect(marked('situación', 'situaciones')).toBe('-[situación]+[situaciones]');
  });

  it('is one part for a text that is new, gone or the same', () => {
    expect(marked('', 'Nuevo texto')).toBe('+[Nuevo texto]');
    expect(marked('Viejo texto', '')).toBe('-[Viejo texto]');
    expect(marked('Igual', 'Igual')).toBe('Igual');
    expect(wordDiff('', '')).toEqual([]);
  });

  it('leaves out what is far from any change', () => {
    const long = 'palabra '.repeat(40).trim();
    const diff = marked(`${long}\n\nuno\n\n${long}`, `${long}\n\ndos\n\n${long}`);
    expect(diff).toContain('-[uno]+[dos]');
    expect(diff.startsWith('…')).toBe(true);
    expect(diff.endsWith('…')).toBe(true);
    expect(diff.length).toBeLessThan(180);
  });
});
