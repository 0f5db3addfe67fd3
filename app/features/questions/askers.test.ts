import { describe, expect, it } from 'vitest';
import { searchWords } from '~/platform/db/search-words';
import { saysWhoAsks } from './askers';

const askers = (text: string) => {
  const asked = searchWords(text);
  return asked.filter((_, at) => saysWhoAsks(asked, at)).map(({ plain }) => plain);
};

describe('who asks', () => {
  it.each([
    ['Soy periodista y busco quien explique la detención', ['periodista']],
    ['somos unas abogadas de Tapachula', ['abogadas']],
    ['I’m a volunteer and this boy only speaks Tzeltal', ['volunteer']],
    ['we are social workers at a shelter', ['workers']],
  ])('is told apart: %s', (text, found) => expect(askers(text)).toEqual(found));

  it.each([
    ['busco abogada para mi hijo'],
    ['soy menor y estoy embarazada'],
    ['I am a girl who needs a lawyer'],
    ['social workers for separated children'],
    ['are lawyers free for children?'],
  ])('is not whom one looks for: %s', (text) => expect(askers(text)).toEqual([]));
});
