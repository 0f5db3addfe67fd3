import { PDFDocument as Cantoo, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

/** A file of the corpus, and what is in it. */
export interface CorpusFile {
  name: string;
  bytes: Uint8Array;
  /** words that people see, which the search has to find */
  words: string[];
  /** words that nobody sees, which have to be told and must not be found */
  hidden: string[];
  /** names of people that must not be in the file that is handed out */
  names: string[];
}

const sentence =
  'La niñez migrante tiene derecho a la protección integral y a que se escuche su opinión en cada procedimiento';
const everyone = sentence.split(' ').filter((word) => word.length > 3);

/** The next number of a series that is the same in every run. */
function series(seed: number) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function packed(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${content}`), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

const relations = (list: [type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index + 1}" Type="${type.includes(':') ? type : `${office}/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
const types = (list: [part: string, type: string][]) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${list
    .map(
      ([part, type]) =>
        `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('')}</Types>`;
const core = (who: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${who}</dc:creator><cp:lastModifiedBy>${who}</cp:lastModifiedBy></cp:coreProperties>`;
const server = (who: string) =>
  `<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><UserInfo><DisplayName>${who}</DisplayName></UserInfo></p:properties>`;
const coreRelation: [string, string] = [
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  'docProps/core.xml',
];

/** One PDF by either library, with or without hidden text. */
async function aPdf(index: number, isHiding: boolean, who: string): Promise<CorpusFile> {
  const Library = index % 2 === 0 ? Cantoo : (PDFDocument as unknown as typeof Cantoo);
  const document = await Library.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.setAuthor(who);
  const own = [`palabra${index}pdf`, `final${index}pdf`];
  const secret = `secreto${index}pdf`;
  const pages = 1 + (index % 5);
  for (let number = 0; number < pages; number += 1) {
    const page = document.addPage([600, 800]);
    page.drawText(`${own[0]} ${sentence}`, { x: 40, y: 740, size: 9, font });
    // Cells of a table, drawn from right to left.
    page.drawText(own[1] ?? '', { x: 400, y: 500, size: 11, font });
    page.drawText(everyone[number % everyone.length] ?? '', { x: 60, y: 500, size: 11, font });
    if (!isHiding || number > 0) continue;
    const way = index % 3;
    page.drawText(secret, {
      x: 60,
      y: 300,
      size: 12,
      font,
      ...(way === 1 && { color: rgb(1, 1, 1) }),
    });
    if (way === 0)
      page.drawRectangle({ x: 55, y: 295, width: 220, height: 18, color: rgb(0, 0, 0) });
    if (way === 2)
      page.drawRectangle({ x: 55, y: 290, width: 220, height: 30, color: rgb(1, 1, 1) });
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 20, 20], T: PDFString.of(who) };
    if (Library === Cantoo)
      page.node.addAnnot(document.context.register(document.context.obj(note as never)));
  }
  document.catalog.set(PDFName.of('PageMode') as never, PDFName.of('UseNone') as never);
  const bytes = await document.save({ useObjectStreams: index % 4 > 1 });
  return {
    name: `pdf-${index}.pdf`,
    bytes,
    words: [...own, ...everyone],
    hidden: isHiding ? [secret] : [],
    names: [who],
  };
}

async function aDocx(index: number, isHiding: boolean, who: string): Promise<CorpusFile> {
  const own = [`palabra${index}docx`, `final${index}docx`];
  const secret = `secreto${index}docx`;
  const run = (text: string, look = '') =>
    `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)} </w:t></w:r>`;
  const looks = ['<w:vanish/>', '<w:color w:val="FFFFFF"/>', '<w:sz w:val="1"/>'];
  // Some are long and have no marks of pages.
  const filler = Array.from(
    { length: index % 7 === 0 ? 400 : 3 },
    () => `<w:p>${run(sentence)}</w:p>`,
  ).join('');
  const body = `<w:p>${run(own[0] ?? '')}</w:p>${filler}<w:p>${isHiding ? run(secret, looks[index % 3]) : ''}<w:ins w:id="1" w:author="${who}" w:date="2026-01-01T00:00:00Z">${run(own[1] ?? '')}</w:ins></w:p>`;
  const main = index % 5 === 0 ? 'word/document2.xml' : 'word/document.xml';
  const bytes = await packed({
    '[Content_Types].xml': types([[main, 'wordprocessingml.document.main']]),
    '_rels/.rels': relations([['officeDocument', main], coreRelation]),
    [main]: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    [main.replace('word/', 'word/_rels/') + '.rels']: relations([
      ['customXml', '../customXml/item1.xml'],
    ]),
    'customXml/item1.xml': server(who),
    'docProps/core.xml': core(who),
  });
  return {
    name: `docx-${index}.docx`,
    bytes,
    words: [...own, ...everyone],
    hidden: isHiding ? [secret] : [],
    names: [who],
  };
}

async function anXlsx(index: number, isHiding: boolean, who: string): Promise<CorpusFile> {
  const own = [`palabra${index}xlsx`, `final${index}xlsx`];
  const secret = `secreto${index}xlsx`;
  const cell = (text: string, at = '') =>
    `<c ${at && `r="${at}"`} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const ns = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"`;
  const way = index % 3;
  const rows = [
    `<row>${cell(own[0] ?? '')}${cell(own[1] ?? '')}</row>`,
    ...everyone.map((word) => `<row>${cell(word)}</row>`),
    isHiding && way === 0 ? `<row hidden="1">${cell(secret)}</row>` : '',
    isHiding && way === 1 ? `<row r="90">${cell(secret, 'H90')}</row>` : '',
  ].join('');
  const columns = way === 1 ? '<cols><col min="8" max="8" hidden="1"/></cols>' : '';
  const second = isHiding && way === 2;
  const bytes = await packed({
    '[Content_Types].xml': types([['xl/workbook.xml', 'spreadsheetml.sheet.main']]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml'], coreRelation]),
    'xl/workbook.xml': `<workbook ${ns}><customWorkbookViews><customWorkbookView name="${who}" guid="{0}"/></customWorkbookViews><sheets><sheet name="Datos" sheetId="1" r:id="r1"/>${second ? '<sheet name="Otra" sheetId="2" state="veryHidden" r:id="r2"/>' : ''}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ...(second ? ([['worksheet', 'worksheets/sheet2.xml']] as [string, string][]) : []),
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet ${ns}>${columns}<sheetData>${rows}</sheetData></worksheet>`,
    ...(second && {
      'xl/worksheets/sheet2.xml': `<worksheet ${ns}><sheetData><row>${cell(secret)}</row></sheetData></worksheet>`,
    }),
    'docProps/core.xml': core(who),
  });
  return {
    name: `xlsx-${index}.xlsx`,
    bytes,
    words: [...own, ...everyone],
    hidden: isHiding ? [secret] : [],
    names: [who],
  };
}

async function aPicture(index: number, who: string): Promise<CorpusFile> {
  const format = (['jpeg', 'png', 'webp'] as const)[index % 3] ?? 'jpeg';
  const bytes = await sharp({
    create: { width: 64, height: 48, channels: 3, background: '#27407a' },
  })
    .withExif({ IFD0: { Artist: who } })
    .toFormat(format)
    .toBuffer();
  return {
    name: `foto-${index}.${format}`,
    bytes: new Uint8Array(bytes),
    words: [],
    hidden: [],
    names: [who],
  };
}

/** Files of all kinds, half of which hide something, made by all the libraries that write files here. */
export async function* corpus(size: number): AsyncGenerator<CorpusFile> {
  const next = series(20);
  for (let index = 0; index < size; index += 1) {
    const who = `Xochitl${index} Quetzalcoatl${index}`;
    const isHiding = next() < 0.5;
    if (index % 4 === 0) yield aPdf(index, isHiding, who);
    else if (index % 4 === 1) yield aDocx(index, isHiding, who);
    else if (index % 4 === 2) yield anXlsx(index, isHiding, who);
    else yield aPicture(index, who);
  }
}
