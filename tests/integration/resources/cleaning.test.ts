import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aDocx, aPdf, relation } from './files';
import { inspected } from './inspected';
import {
  allOf,
  aTellingDocx,
  aTellingPdf,
  aTellingXlsx,
  somebody,
  spellings,
} from './telling-files';
import { unpacked, zip } from './zip';

async function taken(name: string, bytes: Uint8Array) {
  const result = await inspected(name, bytes);
  if ('refusal' in result) throw new Error(result.refusal);
  return result;
}
const kindsOf = ({ facts }: Awaited<ReturnType<typeof taken>>) =>
  new Set(facts.found.map(({ kind }) => kind));

describe('a document that tells of people', () => {
  it('as PDF: authors, remarks, scripts, attachments and places of photographs are shown and gone', async () => {
    const sent = await aTellingPdf();
    const result = await taken('guia.pdf', sent);
    expect(result.facts).toMatchObject({
      cleaning: 'cleaned',
      title: 'Protocolo de atención',
      pageCount: 1,
    });
    expect([...kindsOf(result)]).toEqual(
      expect.arrayContaining([
        'author',
        'commentAuthor',
        'attachment',
        'script',
        'place',
        'program',
      ]),
    );
    expect(result.facts.found).toContainEqual({ kind: 'author', value: somebody });
    const figure = { kind: 'path', value: `./home/${somebody}/figura.pdf` };
    expect(result.facts.found).toContainEqual(figure);
    // It has a script and an attachment.
    expect(result.original).toBeNull();
    const left = await allOf(result.bytes);
    expect(spellings.filter((name) => left.includes(name))).toEqual([]);
    for (const trace of ['JavaScript', 'EmbeddedFile', 'Exif', 'Procesador', 'PTEX', 'AAPL'])
      expect([trace, left.includes(trace)]).toEqual([trace, false]);
    // The name that a page has for its figure is no program's private data, whatever it looks like.
    expect(left).toContain('/Fm_1.a');
    // When it is read again nothing is found, and the page is unchanged.
    const again = await taken('guia.pdf', result.bytes);
    expect([again.facts.cleaning, again.facts.found]).toEqual(['clean', []]);
    expect(again.pages).toEqual(['Protocolo de atencion']);
    expect(again.facts.title).toBe('Protocolo de atención');
  });

  it('as DOCX: changes are accepted, authors and sessions gone, photographs without their place', async () => {
    const result = await taken('guia.docx', await aTellingDocx());
    expect(result.facts).toMatchObject({
      cleaning: 'cleaned',
      title: 'Guía de acogida',
      pageCount: 2,
    });
    expect([...kindsOf(result)]).toEqual(
      expect.arrayContaining([
        'author',
        'editor',
        'organization',
        'revisionAuthor',
        'commentAuthor',
        'place',
      ]),
    );
    expect(result.pages).toEqual(['Queda lo nuevo.', 'Segunda página']);
    const parts = unpacked(Buffer.from(result.bytes));
    const all = parts
      .map(({ name, content }) => `${name} ${content.toString('latin1')}`)
      .join('\n');
    for (const trace of [somebody, 'rsid', 'w:del ', 'PrChange', 'Exif', 'GPS', '2026-01-01'])
      expect([trace, all.includes(trace)]).toEqual([trace, false]);
    for (const { content } of parts.filter(({ name }) => name.includes('media/')))
      expect((await sharp(content).metadata()).exif).toBeUndefined();
    expect((await taken('guia.docx', result.bytes)).facts.cleaning).toBe('clean');
  });

  it('as XLSX: writers of comments, folders and accounts are gone', async () => {
    const result = await taken('datos.xlsx', aTellingXlsx());
    expect(result.facts.cleaning).toBe('cleaned');
    const all = unpacked(Buffer.from(result.bytes)).map(({ content }) =>
      content.toString('latin1'),
    );
    expect(all.filter((content) => content.includes(somebody))).toEqual([]);
    expect((await taken('datos.xlsx', result.bytes)).facts.cleaning).toBe('clean');
  });

  it('as a workbook inside a document: it goes', async () => {
    const parts = [{ name: 'word/embeddings/Libro.xlsx', content: aTellingXlsx() }];
    const rels = relation('package', 'embeddings/Libro.xlsx');
    const result = await taken('guia.docx', aDocx({ parts, rels }));
    const names = unpacked(Buffer.from(result.bytes)).map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('.xlsx'))).toEqual([]);
    expect(result.facts.remarks).toContainEqual({ kind: 'inner', about: '' });
  });
});

describe('what cannot be cleaned', () => {
  it('a signed PDF stays as it is and says so', async () => {
    const sent = await aTellingPdf({ signed: true });
    const result = await taken('guia.pdf', sent);
    expect([result.facts.cleaning, result.original]).toEqual(['signed', null]);
    expect(Buffer.from(result.bytes)).toEqual(sent);
    expect(result.facts.found).toContainEqual({ kind: 'author', value: somebody });
  });

  it('a PDF that opens but is locked against changes says so', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawText('Cerrado');
    document.setAuthor(somebody);
    document.encrypt({ userPassword: '', ownerPassword: 'nadie lo sabe' });
    const sent = Buffer.from(await document.save({ useObjectStreams: false }));
    const result = await taken('guia.pdf', sent);
    expect([result.facts.cleaning, result.pages]).toEqual(['encrypted', ['Cerrado']]);
    expect(Buffer.from(result.bytes)).toEqual(sent);
  });

  it('a document with what no pattern expects is kept whole rather than broken', async () => {
    const nested =
      '<w:del w:author="A"><w:p><w:del w:author="B"><w:r/></w:del></w:p></w:del><w:r><w:t>Hola</w:t></w:r>';
    const whole = unpacked(aDocx()).map(({ name, content }) => ({
      name,
      content:
        name === 'word/document.xml'
          ? Buffer.from(content.toString('utf8').replace('<w:body>', `<w:body>${nested}`))
          : content,
    }));
    const sent = zip(whole);
    const result = await taken('guia.docx', sent);
    expect([result.facts.cleaning, Buffer.from(result.bytes).equals(sent)]).toEqual([
      'failed',
      true,
    ]);
  });
});

it('a file without anything to take out is written anew once', async () => {
  for (const [name, sent] of [
    ['guia.docx', aDocx()],
    ['guia.pdf', await aPdf()],
  ] as const) {
    const once = await taken(name, sent);
    const again = await taken(name, once.bytes);
    expect([again.facts.cleaning, again.facts.found, again.original]).toEqual(['clean', [], null]);
    expect(again.bytes).toEqual(once.bytes);
  }
});
