import { describe, expect, it } from 'vitest';
import { checkContent, looksLikeXml } from './office-content.mjs';
import { Refused } from './refused.mjs';

/** What becomes of a part that arrives in such pieces. */
async function verdictOf(name: string, ...pieces: (string | Buffer)[]): Promise<string> {
  async function* chunks() {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  try {
    return (await checkContent(name, chunks())) ? 'clear' : 'not XML';
  } catch (error) {
    return error instanceof Refused ? error.verdict : String(error);
  }
}

const dde = '<w:hdr><w:fldSimple w:instr="DDEAUTO cmd"/></w:hdr>';
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** The text in UTF-32, without a byte order mark. */
const wide = (text: string) =>
  Buffer.concat([...text].map((letter) => Buffer.from([0, 0, 0, letter.charCodeAt(0)])));

describe('XML that is not clear is refused under any name', () => {
  const hidden: [string, string | Buffer][] = [
    ['a style sheet', `<?xml-stylesheet href="x.css"?>${dde}`],
    ['another encoding', `<?xml version="1.0" encoding="windows-1251"?>${dde}`],
    ['a document type', `<!DOCTYPE w:document>${dde}`],
    ['white space before it', ` \n${'\t'.repeat(100)}<!DOCTYPE w:document>${dde}`],
    ['a byte order mark', `\ufeff<!DOCTYPE w:document>${dde}`],
    ['UTF-16', Buffer.from(`\ufeff<!DOCTYPE w:document>${dde}`, 'utf16le')],
    ['UTF-16 in the other order', swapped(`<!DOCTYPE w:document>${dde}`)],
    ['UTF-32', wide(dde)],
    ['a remark first', `<!-- ${'x'.repeat(5_000)} --><!DOCTYPE w:document>${dde}`],
    ['an element that does not end', '<w:hdr>'],
    ['a tag that does not end', '<w:hdr'],
  ];
  it.each(hidden)('with %s', async (_what, content) => {
    for (const name of ['doc/main.xml', 'word/main.bin', 'other/main', 'word/media/image1.png'])
      expect([name, await verdictOf(name, content)]).toEqual([name, 'damaged']);
    const bytes = [...Buffer.from(content)].map((byte) => Buffer.from([byte]));
    expect(await verdictOf('other/main', ...bytes)).toBe('damaged');
  });

  it('a part with an extension of XML that does not begin like it', async () => {
    for (const name of ['a/b.xml', 'a/b.svg', 'a/b.vml', 'a/b.bin'])
      expect(await verdictOf(name, 'nothing')).toBe(name === 'a/b.bin' ? 'not XML' : 'damaged');
    expect(await verdictOf('docprops/thumbnail.jpeg')).toBe('clear');
  });

  it('what is cleaned is in UTF-8', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const wideMain = Buffer.from(`\ufeff<w:hdr xmlns:w="${main}"/>`, 'utf16le');
    expect(await verdictOf('customxml/item1.xml', wideMain)).toBe('damaged');
    expect(await verdictOf('customxml/item1.xml', Buffer.from('\ufeff<a/>', 'utf16le'))).toBe(
      'clear',
    );
    expect(await verdictOf('docprops/core.xml', Buffer.from('\ufeff<a/>', 'utf16le'))).toBe(
      'damaged',
    );
  });
});

it('what begins with the same byte by chance is no XML', async () => {
  const font = Buffer.from([0x3c, 0x9d, 0x01, 0xff, 0x41, 0x3e, 0, 0, 0, 0]);
  expect(await verdictOf('word/fonts/font1.odttf', font)).toBe('not XML');
  expect(looksLikeXml(font)).toBe(false);
  expect(looksLikeXml(Buffer.from('\ufeff \n<a/>'))).toBe(true);
});

describe('a drawing', () => {
  const vml = (inner: string) => `<xml xmlns:v="urn:schemas-microsoft-com:vml">${inner}</xml>`;
  it.each([
    ['<v:shape><v:textbox><div>uno<br>dos<BR clear="all"></div></v:textbox></v:shape>', 'clear'],
    ['<div><br></br><br/></div>', 'clear'],
    ['<v:imagedata o:relid="rId1" o:title="C:\\fotos\\a"/>', 'clear'],
    ['<v:fill on="t" src="#a"/>', 'clear'],
    ['<v:imagedata src="http://tracker.example/a.png"/>', 'external'],
    ['<v:imagedata src="&#92;&#92;tracker.example\\a.png"/>', 'external'],
    ['<v:fill o:href="https://tracker.example/a.png"/>', 'external'],
    ['<div style="background:url( &quot;https://tracker.example/a)"/>', 'external'],
    ['<x:ScriptText>x</x:ScriptText>', 'macros'],
    ['<v:shape onclick="x()"/>', 'macros'],
    ["<x:FmlaPict>cmd|'/c calc'!A0</x:FmlaPict>", 'connected'],
    ['<div><br><w:fldSimple w:instr="DDE cmd"/></div>', 'connected'],
    ['<div><p></div>', 'damaged'],
  ])('in VML with %s: %s', async (inner, expected) => {
    expect(await verdictOf('xl/drawings/vmldrawing1.vml', vml(inner))).toBe(expected);
    const letters = [...Buffer.from(vml(inner))].map((byte) => Buffer.from([byte]));
    expect(await verdictOf('xl/drawings/vmldrawing1.vml', ...letters)).toBe(expected);
  });

  const w3c = 'PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"';
  it.each([
    [`<?xml version="1.0"?><!DOCTYPE svg ${w3c}><svg/>`, 'clear'],
    ['<svg><a href="https://example.org"/><image href="data:image/png;base64,AA"/></svg>', 'clear'],
    ['<!DOCTYPE svg [<!ENTITY e "x">]><svg/>', 'damaged'],
    ['<!DOCTYPE svg SYSTEM "http://tracker.example/a.dtd"><svg/>', 'damaged'],
    ['<svg><image xlink:href="http://tracker.example/a.png"/></svg>', 'external'],
    ['<svg><script/></svg>', 'macros'],
    ['<svg onload="x()"/>', 'macros'],
  ])('in SVG with %s: %s', async (xml, expected) => {
    expect(await verdictOf('word/media/image1.svg', xml)).toBe(expected);
  });

  it('amid text, and a drawing under another name', async () => {
    const picture = '<v:imagedata src="http://tracker.example/a.png"/>';
    expect(await verdictOf('word/document.xml', `<w:document>${picture}</w:document>`)).toBe(
      'external',
    );
    expect(await verdictOf('other/drawing', '<svg><script/></svg>')).toBe('macros');
    expect(await verdictOf('customxml/item1.xml', '<a><script/></a>')).toBe('clear');
  });
});
