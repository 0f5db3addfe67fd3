import { describe, expect, it } from 'vitest';
import { plainBlocks } from './plain-text';

const kinds = (text: string) =>
  plainBlocks(text).map(({ kind, lines }) => `${kind} ${lines.length}`);
const spans = (text: string) => plainBlocks(text)[0]?.lines[0];

describe('a plain text', () => {
  it('has paragraphs, lists and quotations', () => {
    const text = 'Hola.\nDos líneas.\n\n- una\n- dos\n\n1. primero\n2) segundo\n\n> dijo\nNo.';
    expect(kinds(text)).toEqual([
      'paragraph 2',
      'list 2',
      'numbers 2',
      'quotation 1',
      'paragraph 1',
    ]);
  });

  it('has links whose text is where they lead, without the punctuation of the sentence', () => {
    expect(spans('Vea https://example.org/a_(b). Y (https://example.org/c), dijo.')).toEqual([
      { kind: 'text', text: 'Vea ' },
      { kind: 'link', text: 'https://example.org/a_(b)' },
      { kind: 'text', text: '. Y (' },
      { kind: 'link', text: 'https://example.org/c' },
      { kind: 'text', text: '), dijo.' },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'https://example.org@evil.example/',
    'http://localhost/x',
    '<b>negrita</b> [texto](https:/x)',
  ])('takes %s as it was typed', (text) => {
    expect(spans(text)).toEqual([{ kind: 'text', text }]);
  });

  it('loses no character that is no mark', () => {
    const text = '2026. Fue así: https://example.org/ñ?q=1#a';
    expect(
      spans(text)
        ?.map((span) => span.text)
        .join(''),
    ).toBe(text);
  });
});
