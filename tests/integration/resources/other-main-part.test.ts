import { describe, expect, it } from 'vitest';
import { aDocx, anXlsx, relation } from './files';
import { inspected } from './inspected';
import { somebody } from './telling-files';
import { unpacked, zip, type Part } from './zip';

// Programs open the part that the relations name, so a harmless one beside it must not be taken for it.

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const changed = (bytes: Buffer, name: string, from: string, to: string) =>
  unpacked(bytes).map((part) =>
    part.name === name
      ? { name, content: part.content.toString('utf8').replaceAll(from, to) }
      : part,
  );

async function outcome(parts: readonly Part[], name = 'guia.docx') {
  const result = await inspected(name, zip(parts));
  return 'refusal' in result ? result.refusal : 'taken';
}

const dde = '<w:p><w:fldSimple w:instr="DDEAUTO cmd"><w:r/></w:fldSimple></w:p>';
const active = `<w:document xmlns:w="${words}"><w:body>${dde}</w:body></w:document>`;
const plain = `<w:document xmlns:w="${words}"><w:body><w:del w:id="1" w:author="${somebody}"/></w:body></w:document>`;

describe('a document whose main part is not the one that is inspected', () => {
  it.each([
    ['a style sheet', `<?xml-stylesheet href="x.css"?>${active}`],
    ['another encoding', `<?xml version="1.0" encoding="windows-1251"?>${active}`],
    ['a document type', `<!DOCTYPE w:document>${active}`],
    ['nothing else to hide behind', plain],
  ])('with %s is refused', async (_what, content) => {
    for (const name of ['doc/main.xml', 'word/main.bin']) {
      const parts = [
        ...changed(aDocx(), '_rels/.rels', 'word/document.xml', name),
        { name, content },
      ];
      expect([name, await outcome(parts)]).toEqual([name, 'fileDamaged']);
    }
  });

  it('or which has two, or none, is refused', async () => {
    const second = relation('officeDocument', 'doc/main.xml');
    const two = changed(aDocx(), '_rels/.rels', '</Relationships>', `${second}</Relationships>`);
    expect(await outcome([...two, { name: 'doc/main.xml', content: plain }])).toBe('fileDamaged');
    const none = unpacked(aDocx()).filter(({ name }) => name !== '_rels/.rels');
    expect(await outcome(none)).toBe('fileDamaged');
  });

  it('or is of another kind is refused', async () => {
    const sheet = unpacked(anXlsx()).filter(({ name }) => name.startsWith('xl/'));
    const parts = [
      ...changed(aDocx(), '_rels/.rels', 'word/document.xml', 'xl/workbook.xml'),
      ...sheet,
    ];
    expect(await outcome(parts)).toBe('fileMismatch');
    const untyped = changed(aDocx(), '[Content_Types].xml', '/word/document.xml', '/other.xml');
    expect(await outcome(untyped)).toBe('fileMismatch');
  });

  it('is taken with the relation that other programs write', async () => {
    const slash = changed(aDocx(), '_rels/.rels', '"word/document.xml', '"/word/document.xml');
    expect(await outcome(slash)).toBe('taken');
    const from = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    expect(await outcome(changed(anXlsx(), '_rels/.rels', from, strict), 'a.xlsx')).toBe('taken');
  });
});

it('XML that is not clear is refused wherever it is', async () => {
  const sheet = '<?xml-stylesheet href="http://tracker.example/x.xsl"?><a/>';
  for (const name of ['customXml/item1.xml', 'other/a', 'word/a.bin'])
    expect(await outcome(unpacked(aDocx({ parts: [{ name, content: sheet }] })))).toBe(
      'fileDamaged',
    );
  // What only its content type makes XML.
  const part = { name: 'word/a.bin', content: 'x <w:hdr/>' };
  const own = `<Override PartName="/word/a.bin" ContentType="${mainType}"/></Types>`;
  expect(await outcome(unpacked(aDocx({ parts: [part] })))).toBe('taken');
  expect(await outcome([...changed(aDocx(), '[Content_Types].xml', '</Types>', own), part])).toBe(
    'fileDamaged',
  );
});

it('parts of the document in other folders are read and cleaned too', async () => {
  const notes = `<w:footnotes xmlns:w="${words}"><w:footnote><w:p><w:ins w:id="1" w:author="${somebody}"><w:r><w:t>Nota al pie</w:t></w:r></w:ins></w:p></w:footnote></w:footnotes>`;
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const bytes = aDocx({
    rels: relation('footnotes', '../other/notes'),
    parts: [
      { name: 'other/notes', content: notes },
      {
        name: 'package/1.psmdcp',
        content: `<coreProperties xmlns="${core}" xmlns:dc="d"><dc:creator>${somebody}</dc:creator></coreProperties>`,
      },
    ],
  });
  const result = await inspected('guia.docx', bytes);
  if ('refusal' in result) throw new Error(result.refusal);
  expect(result.facts.cleaning).toBe('cleaned');
  expect(result.pages.join('\n')).toContain('Nota al pie');
  const all = unpacked(Buffer.from(result.bytes)).map(({ content }) => content.toString('utf8'));
  expect(all.filter((content) => content.includes(somebody))).toEqual([]);
});

it('a document under a prefix in which names are not found is not called clean', async () => {
  const parts = changed(aDocx(), 'word/document.xml', 'w:', 'ns0:');
  const other = parts.map(({ name, content }) => ({
    name,
    content: content.toString().replace(':w=', ':ns0='),
  }));
  const result = await inspected('guia.docx', zip(other));
  expect('refusal' in result ? result.refusal : result.facts.cleaning).toBe('failed');
});
