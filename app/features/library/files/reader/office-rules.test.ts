import { describe, expect, it } from 'vitest';
import { activeContentFinder } from './office-active.mjs';
import {
  isExternal,
  isInnerDocument,
  refusalOfName,
  refusalOfRelation,
  refusalOfStart,
  refusalOfValue,
} from './office-rules.mjs';
import { parseXml, UnclearXml } from './office-xml.mjs';
import { Refused } from './refused.mjs';

describe('the name of a part', () => {
  it.each([
    ['word/vbaproject.bin', 'macros'],
    ['xl/macrosheets/sheet1.xml', 'macros'],
    ['word/activex/activex1.xml', 'macros'],
    ['xl/connections.xml', 'connected'],
    ['xl/externallinks/externallink1.xml', 'connected'],
    ['xl/model/item.data', 'connected'],
    ['webextensions/taskpanes.xml', 'connected'],
    ['word/embeddings/oleobject1.bin', 'embedded'],
    ['word/embeddings/libro.xlsx', undefined],
    ['word/embeddings/', undefined],
    ['word/document.xml', undefined],
  ])('%s: %s', (name, refusal) => {
    expect(refusalOfName(name, false)).toBe(refusal);
  });

  it('of a document in a document may not be that of a third one', () => {
    expect(isInnerDocument('word/embeddings/libro.xlsx')).toBe(true);
    expect(isInnerDocument('word/embeddings/x/libro.xlsx')).toBe(false);
    expect(refusalOfName('xl/embeddings/libro.xlsx', true)).toBe('embedded');
  });
});

describe('a value of the relations and content types', () => {
  it.each([
    ['http://example.org/relationships/aFChunk', 'embedded'],
    ['application/vnd.ms-word.document.macroEnabled.main+xml', 'macros'],
    ['http://example.org/relationships/vbaProject', 'macros'],
    ['application/xml', undefined],
  ])('%s: %s', (value, refusal) => {
    expect(refusalOfValue(value)).toBe(refusal);
  });
});

describe('a relation', () => {
  const link = { Type: 'http://example.org/relationships/hyperlink', TargetMode: 'External' };
  it.each([
    [{ Type: 'a/image', Target: 'media/image1.png' }, false],
    [{ Type: 'a/image', Target: '../media/image1.png', TargetMode: 'Internal' }, false],
    [{ Type: 'a/image', Target: ' https://example.org/a.png' }, true],
    [{ Type: 'a/image', Target: '\\\\example\\a.png' }, true],
    [{ Type: 'a/image', Target: 'a.png', TargetMode: 'internal' }, true],
    [{ ...link, Target: 'https://example.org' }, false],
    [{ ...link, Target: 'mailto:red@example.org' }, false],
    [{ ...link, Target: 'file:///etc/passwd' }, false],
    [{ ...link, Target: 'tel:+50212345678' }, false],
    [{ ...link, Target: 'javascript:alert(1)' }, true],
    [{ Type: 'a/attachedTemplate', Target: 'file:///c:/a.dotm', TargetMode: 'External' }, false],
    [{ Type: 'a/image', Target: 'https://example.org', TargetMode: 'External' }, true],
    // Another spelling of an attribute could hide what the right one says.
    [
      { Target: 'https://x.example', TargetMode: 'External', target: 'a', targetmode: 'Internal' },
      true,
    ],
    [{ Target: 'a.png', 'r:TargetMode': 'External' }, true],
  ])('%j reaches out: %s', (attributes, expected) => {
    expect(isExternal(attributes as Record<string, string>)).toBe(expected);
  });
});

describe('the type of a relation', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const source = 'word/_rels/document.xml.rels';
  const refusal = (type: string, target = 'media/a.bin', from = source, isInner = false) =>
    refusalOfRelation({ Type: type, Target: target }, from, isInner);

  it.each([
    ['oleObject', 'embedded'],
    ['control', 'macros'],
    ['activeXControlBinary', 'macros'],
    ['vbaProject', 'macros'],
    ['vbaProjectSignature', 'macros'],
    ['wordVbaData', 'macros'],
    ['xlMacrosheet', 'macros'],
    ['xlIntlMacrosheet', 'macros'],
    ['dialogsheet', 'macros'],
    ['ui/extensibility', 'macros'],
    ['webextension', 'connected'],
    ['webextensiontaskpanes', 'connected'],
    ['connections', 'connected'],
    ['queryTable', 'connected'],
    ['externalLink', 'connected'],
    ['externalLinkPath', 'connected'],
    ['attachedTemplate', undefined],
    ['package', 'embedded'],
    ['image', undefined],
    ['customXml', undefined],
    ['hyperlink', undefined],
    ['ctrlProp', undefined],
    ['worksheet', undefined],
    ['extended-properties', undefined],
  ])('%s: %s', (type, expected) => {
    for (const whole of [`${office}/${type}`, `${strict}/${type}`, ` ${office}/${type}/ `])
      for (const one of [whole, whole.toUpperCase()]) expect(refusal(one)).toBe(expected);
  });

  it.each([
    ['embeddings/Libro.xlsx', source, undefined],
    ['../embeddings/Libro.docx', 'word/charts/_rels/chart1.xml.rels', undefined],
    ['/word/embeddings/Libro%20uno.xlsx', source, undefined],
    ['embeddings/evil.exe', source, 'embedded'],
    ['media/Libro.xlsx', source, 'embedded'],
    ['embeddings/../media/evil.exe', source, 'embedded'],
    ['embeddings/x/../../media/Libro.xlsx', source, 'embedded'],
    ['media/evil.exe#/embeddings/Libro.xlsx', source, 'embedded'],
    ['media/evil.exe?/embeddings/Libro.xlsx', source, 'embedded'],
    ['embeddings/..%2Fmedia%2fevil.xlsx', source, 'embedded'],
  ])('an embedded document at %s of %s: %s', (target, from, expected) => {
    expect(refusal(`${office}/package`, target, from)).toBe(expected);
    expect(refusal(`${office}/package`, target, from, true)).toBe('embedded');
  });
});

describe('the first bytes of a part', () => {
  it.each([
    ['4d5a90000300', 'embedded'],
    ['4d5a', 'embedded'],
    ['d0cf11e0a1b11ae1', 'embedded'],
    ['89504e470d0a1a0a', undefined],
    ['4d00', undefined],
    ['', undefined],
  ])('%s: %s', (hex, expected) => {
    expect(refusalOfStart(Buffer.from(hex, 'hex'))).toBe(expected);
  });
});

/** What becomes of a part with this content. */
function verdictOf(xml: string): string {
  const finder = activeContentFinder();
  try {
    parseXml(Buffer.from(xml), finder);
    finder.onEnd();
    return 'good';
  } catch (error) {
    if (error instanceof UnclearXml) return 'unclear';
    return error instanceof Refused ? error.verdict : String(error);
  }
}

describe('a part of a document', () => {
  const begin = '<w:fldChar w:fldCharType="begin"/>';
  const field = (inner: string) => `<w:p>${begin}${inner}</w:p>`;
  it.each([
    ['a field', field('<w:instrText>DDE cmd</w:instrText>'), 'connected'],
    [
      'a field in character data',
      field('<w:instrText><![CDATA[DDE cmd]]></w:instrText>'),
      'connected',
    ],
    [
      'a field with a remark in it',
      field('<w:instrText>D<!-- x -->DE cmd</w:instrText>'),
      'connected',
    ],
    [
      'a field with an instruction in it',
      field('<w:instrText>D<?x y?>DE cmd</w:instrText>'),
      'connected',
    ],
    [
      'a field with an element in it',
      field('<w:instrText>D<a>DE</a> cmd</w:instrText>'),
      'connected',
    ],
    [
      'a field in what looks like a formula',
      field('<x:f><w:instrText>DDE c</w:instrText></x:f>'),
      'connected',
    ],
    ['a field under another prefix', '<a><x:fldSimple y:instr="DDE cmd"/></a>', 'connected'],
    [
      'a mark behind a greater-than sign',
      `<a><w:fldChar a=">" w:fldCharType="begin"/>${'<w:instrText>DDE c</w:instrText>'}</a>`,
      'connected',
    ],
    ['a formula in character data', "<a><f><![CDATA[cmd|'/c calc'!A0]]></f></a>", 'connected'],
    ['a formula with a remark in it', '<a><f>WEB<!---->SERVICE("x")</f></a>', 'connected'],
    [
      'a query',
      '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">UEs</DataMashup>',
      'connected',
    ],
    ['a page number', field('<w:instrText>PAGE</w:instrText>'), 'good'],
    ['text about DDE', '<a><w:t>DDE cmd</w:t><f>A1&amp;"CALL(1)"</f></a>', 'good'],
    ['formulas in formulas without end', `${'<f>'.repeat(9)}${'</f>'.repeat(9)}`, 'damaged'],
    ['a document type', '<!DOCTYPE a [<!ENTITY e "DDE">]><a>&e;</a>', 'unclear'],
    ['a style sheet', '<?xml-stylesheet href="https://elsewhere.example/a.xsl"?><a/>', 'unclear'],
    ['an entity that nobody declared', '<a>&e;</a>', 'unclear'],
    ['a forbidden character', '<a b="&#1;"/>', 'unclear'],
    ['an attribute twice', '<a b="" b=""/>', 'unclear'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-7"?><a/>', 'unclear'],
    ['a later version', '<?xml version="1.1"?><a b="&#1;"/>', 'unclear'],
    ['an element that does not end', '<a>', 'unclear'],
    ['nothing', '', 'unclear'],
  ])('with %s', (_what, xml, expected) => {
    expect(verdictOf(xml)).toBe(expected);
  });
});
