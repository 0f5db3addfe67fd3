import { describe, expect, it } from 'vitest';
import { cleanPart, isReadable } from './office-part.mjs';
import type { Found } from './reading';

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const properties = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const somebody = 'Perla Quetzal';

describe('what tells of people is removed wherever it is', () => {
  it.each([
    [
      'other/notes.xml',
      `<w:footnotes xmlns:w="${words}"><w:del w:id="1" w:author="${somebody}"><w:r/></w:del></w:footnotes>`,
      'revisionAuthor',
    ],
    [
      'word/main.bin',
      `<?xml version="1.0"?><!-- > --><w:comments xmlns:w="${words}"><w:comment w:author="${somebody}"/></w:comments>`,
      'commentAuthor',
    ],
    [
      'other/remarks.xml',
      `<x:comments xmlns:x="${sheets}"><x:authors><x:author>${somebody}</x:author></x:authors></x:comments>`,
      'commentAuthor',
    ],
    [
      'xl/other.xml',
      `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${somebody}"/></personList>`,
      'commentAuthor',
    ],
    [
      'package/services/metadata/core-properties/1.psmdcp',
      `<coreProperties xmlns="${properties}" xmlns:dc="d"><dc:creator>${somebody}</dc:creator></coreProperties>`,
      'author',
    ],
    [
      'docProps/core.xml',
      `<coreProperties xmlns="${properties}"><lastModifiedBy a="b">${somebody}</lastModifiedBy></coreProperties>`,
      'editor',
    ],
  ] as const)('in %s', (name, xml, kind) => {
    const found: Found[] = [];
    expect(cleanPart(name, xml, found)).not.toContain(somebody);
    expect(found).toContainEqual({ kind, value: somebody });
  });

  it('data of other programs stays as it is', () => {
    const data = `<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><author>${somebody}</author></p:properties>`;
    expect(cleanPart('customXml/item1.xml', data, [])).toBe(data);
  });
});

it('text under a prefix that is not looked for is told', () => {
  expect(isReadable(`<w:document xmlns:w="${words}"/>`)).toBe(true);
  expect(isReadable(`<ns0:document xmlns:ns0="${words}"/>`)).toBe(false);
  expect(isReadable(`<document xmlns='${words}'/>`)).toBe(false);
});
