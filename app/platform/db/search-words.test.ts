import { describe, expect, it } from 'vitest';
import { englishForms, searchWords, spanishSpellings, withoutAccents } from './search-words';

const plain = (text: string) => searchWords(text).map((word) => word.plain);

describe('the words of a text', () => {
  it('keep their accents as written and lose them in plain', () => {
    expect(searchWords('Búsqueda de NIÑEZ')).toEqual([
      { written: 'búsqueda', plain: 'busqueda' },
      { written: 'de', plain: 'de' },
      { written: 'niñez', plain: 'ninez' },
    ]);
  });

  it('are the same however accents were composed', () => {
    expect(searchWords('educacio\u0301n')).toEqual(searchWords('educación'));
  });

  it('drop the glottal stops of Mayan languages, whatever sign they are typed with', () => {
    expect(plain("K’iche’ k'iche' Kʼicheʼ Popti´ Q‘eqchi`")).toEqual([
      'kiche',
      'kiche',
      'kiche',
      'popti',
      'qeqchi',
    ]);
  });

  it('join initials and part everything else', () => {
    expect(plain('U.S. y EE. UU., T/U; child-friendly 2015')).toEqual([
      'us',
      'y',
      'ee',
      'uu',
      't',
      'u',
      'child',
      'friendly',
      '2015',
    ]);
  });

  it('are none where there is no letter', () => {
    expect(searchWords("'; -- !()&|:* <> \\ %")).toEqual([]);
  });
});

it('knows the plurals that matter most in English', () => {
  expect(englishForms({ written: 'child', plain: 'child' })).toContain('children');
  expect(englishForms({ written: 'shelter', plain: 'shelter' })).toEqual(['shelter']);
});

describe('the Spanish spellings of a word', () => {
  it('put back the accent that an ending always has', () => {
    expect(spanishSpellings({ written: 'educacion', plain: 'educacion' })).toEqual([
      'educacion',
      'educación',
    ]);
  });

  it('are one where there is nothing to add', () => {
    expect(spanishSpellings({ written: 'mam', plain: 'mam' })).toEqual(['mam']);
  });
});

it('takes accents off', () => {
  expect(withoutAccents('pingüino, búsqueda, niñez')).toBe('pinguino, busqueda, ninez');
});
