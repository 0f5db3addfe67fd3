import zlib from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { checkOffice } from './office-check.mjs';
import { cleanOffice } from './office-cleaning.mjs';
import { packParts } from './office-parts.mjs';
import { cleanPdf } from './pdf-cleaning.mjs';

const who = 'Xochitl Quetzal';
const ooxml = 'http://schemas.openxmlformats.org';
const office = `${ooxml}/officeDocument/2006/relationships`;
const relation = (type: string, target: string, mode = '') =>
  `<Relationship Id="r${target.length}" Type="${office}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
const relations = (...inner: string[]) =>
  `<Relationships xmlns="${ooxml}/package/2006/relationships">${inner.join('')}</Relationships>`;
const types = (main: string, type: string, ...others: string[]) =>
  `<Types xmlns="${ooxml}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/>${others
    .map((part) => `<Override PartName="/${part}" ContentType="application/xml"/>`)
    .join('')}</Types>`;
const pack = (parts: Record<string, string>) =>
  packParts(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));

/** Everything that an archive holds, by means that the reader does not use. */
function everythingIn(bytes: Uint8Array): string {
  const data = Buffer.from(bytes);
  let all = '';
  const mark = 'PK\u0003\u0004';
  for (let at = data.indexOf(mark); at !== -1; at = data.indexOf(mark, at + 4)) {
    const start = at + 30 + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28);
    const options = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
    all +=
      data.toString('utf8', at + 30, start) +
      zlib.inflateRawSync(data.subarray(start), options).toString('utf8');
  }
  return all;
}

const workbook = {
  '[Content_Types].xml': types(
    'xl/workbook.xml',
    'spreadsheetml.sheet',
    'customXml/itemProps1.xml',
  ),
  '_rels/.rels': relations(relation('officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `<workbook xmlns="${ooxml}/spreadsheetml/2006/main" xmlns:r="${office}"><fileSharing userName="${who}"/><customWorkbookViews><customWorkbookView name="${who} - vista" guid="{1}"/></customWorkbookViews><sheets/></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    relation('customXml', '../customXml/item1.xml'),
    relation('pivotCacheDefinition', 'pivotCache/definition1.xml'),
    relation('revisionHeaders', 'revisions/headers.xml'),
    relation('comments', 'comments1.xml'),
  ),
  'xl/revisions/headers.xml': `<headers><header userName="${who}"/></headers>`,
  'xl/pivotCache/definition1.xml': `<pivotCacheDefinition xmlns="${ooxml}/spreadsheetml/2006/main" xmlns:r="${office}" refreshedBy="${who}"><cacheSource type="worksheet"><worksheetSource r:id="r28" name="Datos"/></cacheSource></pivotCacheDefinition>`,
  'xl/pivotCache/_rels/definition1.xml.rels': relations(
    relation('externalLinkPath', `file:///C:/${who.split(' ')[0]}/a.xlsx`, 'External'),
  ),
  'xl/comments1.xml': `<comments xmlns="${ooxml}/spreadsheetml/2006/main"><authors><author>${who}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>${who}:</t></r><r><t xml:space="preserve">\nRevisar: la suma</t></r></text></comment></commentList></comments>`,
  'customXml/item1.xml': `<p:properties xmlns:p="p"><UserInfo><DisplayName>${who}</DisplayName></UserInfo></p:properties>`,
  'customXml/_rels/item1.xml.rels': relations(relation('customXmlProps', 'itemProps1.xml')),
  'customXml/itemProps1.xml': `<ds:datastoreItem xmlns:ds="ds" name="${who}"/>`,
};

const text = {
  '[Content_Types].xml': types('word/document2.xml', 'wordprocessingml.document'),
  '_rels/.rels': relations(relation('officeDocument', 'word/document2.xml')),
  'word/document2.xml': `<w:document xmlns:w="${ooxml}/wordprocessingml/2006/main" xmlns:r="${office}"><w:body><w:p><w:smartTag><w:smartTagPr><w:attr w:name="ProductID" w:val="${who}"/></w:smartTagPr><w:r><w:t>Hola</w:t></w:r></w:smartTag></w:p></w:body></w:document>`,
  'word/_rels/document2.xml.rels': relations(
    relation('settings', 'settings.xml'),
    relation('hyperlink', `file:///C:/Users/${who}/a.docx`, 'External'),
    relation('hyperlink', 'tel:+50212345678', 'External'),
  ),
  'word/settings.xml': `<w:settings xmlns:w="${ooxml}/wordprocessingml/2006/main" xmlns:r="${office}"><w:attachedTemplate r:id="r9"/><w:mailMerge><w:query w:val="SELECT ${who}"/></w:mailMerge></w:settings>`,
  'word/_rels/settings.xml.rels': relations(
    relation('attachedTemplate', `file:///C:/Users/${who}/t.dotx`, 'External'),
  ),
};

describe('whose names are left', () => {
  it.each([
    ['xl' as const, workbook, 'Revisar: la suma'],
    ['word' as const, text, 'tel:+50212345678'],
  ])('in a document (%s): nobody’s, and what it says is all there', async (folder, parts, kept) => {
    const sent = await pack(parts);
    await checkOffice(sent, folder);
    const { cleaned, cleaning, found, remarks = [] } = await cleanOffice(sent);
    const left = everythingIn(cleaned ?? sent);
    expect([cleaning, left.includes('Xochitl'), left.includes(kept)]).toEqual([
      'cleaned',
      false,
      true,
    ]);
    expect(found.some(({ value }) => value.includes(who))).toBe(true);
    // What fetches something is gone, and said.
    const fetching = folder === 'xl' ? 'pivotSource' : 'template';
    expect(remarks.map(({ kind }) => kind)).toContain(fetching);
    // Content types name no part that is gone.
    expect(left).not.toContain('itemProps1');
    await checkOffice(cleaned ?? sent, folder);
    expect((await cleanOffice(cleaned ?? sent)).cleaning).toBe('clean');
  });

  it('in a PDF: neither in the title nor in links to a disk; it still declares its standard', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage();
    const { context } = document;
    document.setTitle(`C:\\Users\\${who}\\oficio.docx`);
    const action = { S: 'URI', URI: PDFString.of(`file:///C:/Users/${who}/a.pdf`) };
    page.node.addAnnot(
      context.register(context.obj({ Type: 'Annot', Subtype: 'Link', A: action })),
    );
    const xmp = `<rdf:Description pdfaid:part="2" pdfaid:conformance="B"><dc:creator>${who}</dc:creator></rdf:Description>`;
    const stream = context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(PDFName.of('Metadata'), context.register(stream));
    const { cleaned = new Uint8Array(), remarks } = await cleanPdf(await document.save(), 1);
    const again = await PDFDocument.load(cleaned, { updateMetadata: false });
    const objects = again.context.enumerateIndirectObjects().map(([, one]) => one.toString());
    expect([again.getTitle(), objects.join(' ').includes('Xochitl')]).toEqual([undefined, false]);
    expect(Buffer.from(cleaned).includes('<pdfaid:part>2</pdfaid:part>')).toBe(true);
    expect(remarks).toEqual([{ kind: 'standard', about: 'PDF/A-2b' }]);
    expect((await cleanPdf(cleaned, 1)).cleaning).toBe('clean');
  });
});
