import { describe, expect, it } from 'vitest';
import { chooseExcerpt, type Passage } from './excerpt';

const summaries = [
  { locale: 'en', summary: 'Finds families.' },
  { locale: 'es', summary: 'Busca familias.' },
];
const passage = (locale: string, from: Passage['from'], matched: boolean): Passage => ({
  locale,
  from,
  parts: [{ text: `${locale} ${from}`, matched }],
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

  it('prefers what matched in the reader’s language to what matched in another', () => {
    const passages = [passage('en', 'summary', true), passage('es', 'description', true)];
    const excerpt = chooseExcerpt('es', summaries, passages);
    expect([excerpt?.locale, excerpt?.cut]).toEqual(['es', true]);
  });

  it('is what matched in another language before what did not match', () => {
    const passages = [passage('es', 'summary', false), passage('en', 'description', true)];
    expect(chooseExcerpt('es', summaries, passages)?.locale).toBe('en');
  });

  it('falls back to the summary where the match is elsewhere, as in a place', () => {
    const passages = [passage('es', 'summary', false), passage('en', 'summary', false)];
    expect(chooseExcerpt('es', summaries, passages)?.parts[0]?.text).toBe('Busca familias.');
  });
});
