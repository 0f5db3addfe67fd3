import { describe, expect, it } from 'vitest';
import { contentTypes, isXmlType, mainPartFinder } from './office-structure.mjs';
import { Refused } from './refused.mjs';

const ooxml = 'application/vnd.openxmlformats-officedocument';
const word = `${ooxml}.wordprocessingml.document.main+xml`;
const transitional =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';

/** What comes out of it, or the refusal. */
function outcome(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return error instanceof Refused ? error.verdict : String(error);
  }
}

describe('the main part', () => {
  const main = (
    relations: Record<string, string>[],
    type = word,
    expected: 'word' | 'xl' | undefined = 'word',
  ) => {
    const types = contentTypes();
    types.add('Default', { Extension: 'XML', ContentType: type });
    const finder = mainPartFinder();
    for (const relation of relations) finder.add(relation);
    return outcome(() => finder.find(types, expected));
  };
  const usual = { Type: transitional, Target: 'word/document.xml' };

  it.each([
    [[usual], 'word/document.xml'],
    [[{ ...usual, Target: '/word/document.xml' }], 'word/document.xml'],
    [[{ ...usual, Type: strict }], 'word/document.xml'],
    [[{ ...usual, Target: 'word/document2.xml' }], 'word/document2.xml'],
    [[{ Type: 'http://example.org/thumbnail', Target: 'a.png' }, usual], 'word/document.xml'],
    [[], 'damaged'],
    [[usual, usual], 'damaged'],
    [[usual, { ...usual, Type: strict, Target: 'doc/main.xml' }], 'damaged'],
    [[{ ...usual, Target: 'doc/main.xml' }], 'damaged'],
    [[{ ...usual, Target: '//word/document.xml' }], 'damaged'],
    [[{ ...usual, Target: 'word/../doc/main.xml' }], 'damaged'],
    [[{ ...usual, Type: 'http://example.org/officeDocument' }], 'damaged'],
    [[{ ...usual, Type: `${transitional} ` }], 'damaged'],
    [[{ Type: transitional, Target: 'xl/workbook.xml' }], 'mismatch'],
  ])('of %j is %s', (relations, expected) => {
    expect(main(relations)).toBe(expected);
  });

  it('has the content type of a plain document', () => {
    const { template, macros } = {
      template: `${ooxml}.wordprocessingml.template.main+xml`,
      macros: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    };
    for (const type of [template, macros, 'application/xml'])
      expect(main([usual], type)).toBe('mismatch');
  });
});

describe('the content type of a part', () => {
  it('is its own, else that of its extension', () => {
    const types = contentTypes();
    types.add('Default', { Extension: 'bin', ContentType: 'application/octet-stream' });
    types.add('x:Override', { PartName: '/word/Main.bin', ContentType: word });
    expect(['word/main.bin', 'word/a.bin', 'a.b/c'].map((name) => types.of(name))).toEqual([
      word.toLowerCase(),
      'application/octet-stream',
      '',
    ]);
  });

  it('is not given in two ways', () => {
    const add = (types: ReturnType<typeof contentTypes>, type: string) =>
      outcome(() => String(types.add('Default', { Extension: 'bin', ContentType: type })));
    const types = contentTypes();
    expect(['a/b', 'a/b', 'a/c'].map((type) => add(types, type))).toEqual([
      'undefined',
      'undefined',
      'damaged',
    ]);
    expect(outcome(() => String(types.add('Override', { partname: '/a' })))).toBe('damaged');
  });

  it.each([
    [word, true],
    ['text/xml', true],
    ['application/xml; charset=utf-8', true],
    ['image/svg+xml', true],
    [`${ooxml}.vmlDrawing`, false],
    ['image/png', false],
  ])('%s is one of XML: %s', (type, expected) => {
    expect(isXmlType(type)).toBe(expected);
  });
});
