import { describe, expect, it } from 'vitest';
import { bestFirst, chooseExcerpt, type Passage } from './excerpt';

const summaries = [
  { locale: 'en', summary: 'Finds families.' },
  { locale: 'es', summary: 'Busca familias.' },
];
const passage = (locale: string, from: Passage['from']): Passage => ({
  locale,
  from,
  parts: [{ text: `${locale} ${from}`, matched: true }],
});

describe('the excerpt of a result', () => {
  it('is the summary in the reader’s language when nothing was asked', () => {
    expect(chooseExcerpt('es', summaries)).toEqual({
      locale: 'es',
      parts: [{ text: 'Busca familias.', matched: false }],
      cut: false,
    });
  });

  it('is the other language’s summary when the reader’s has none', () => {
    expect(chooseExcerpt('es', summaries.slice(0, 1))?.locale).toBe('en');
    expect(chooseExcerpt('es', [{ locale: 'es', summary: '' }])).toBeNull();
  });

  it('is the passage that matched, whatever its language', () => {
    const excerpt = chooseExcerpt('es', summaries, passage('en', 'description'));
    expect([excerpt?.locale, excerpt?.cut]).toEqual(['en', true]);
  });

  it('is looked for in the reader’s language before another, and in summaries before descriptions', () => {
    const texts = (['en', 'es'] as const).flatMap((locale) =>
      (['description', 'summary'] as const).map((from) => passage(locale, from)),
    );
    expect(bestFirst('es', texts).map(({ locale, from }) => `${locale} ${from}`)).toEqual([
      'es summary',
      'es description',
      'en summary',
      'en description',
    ]);
  });
});
