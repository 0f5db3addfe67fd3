import { describe, expect, it } from 'vitest';
import { searchWords } from '~/platform/db/search-words';
import { isSelfIntroduction } from './self-introduction';

const introduced = (text: string) => {
  const asked = searchWords(text);
  return asked.filter((_, at) => isSelfIntroduction(asked, at)).map(({ plain }) => plain);
};

describe('the person who asks', () => {
  it.each([
    ['Soy periodista y busco quien explique la detención', ['periodista']],
    ['somos unas abogadas de Tapachula', ['abogadas']],
    ['I’m a volunteer and this boy only speaks Tzeltal', ['volunteer']],
    ['we are social workers at a shelter', ['workers']],
  ])('is recognized: %s', (text, found) => expect(introduced(text)).toEqual(found));

  it.each([
    ['busco abogada para mi hijo'],
    ['soy menor y estoy embarazada'],
    ['I am a girl who needs a lawyer'],
    ['social workers for separated children'],
    ['are lawyers free for children?'],
  ])('is not mistaken for what is asked: %s', (text) => expect(introduced(text)).toEqual([]));
});
