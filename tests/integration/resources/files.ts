import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { zip, type Part } from './zip';

/** A real PDF of one page. */
export async function aPdf(text = 'Tejido'): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage().drawText(text, { x: 40, y: 780, size: 6, maxWidth: 500, lineHeight: 7 });
  return Buffer.from(await document.save());
}

/** A PDF with a password that nobody knows. */
export async function aLockedPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  const plain = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
  const key = `<${'5a'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<01> <01>]`;
  return Buffer.from(
    plain.replace(/trailer\s*<</, (head) => `${head}\n${lock}`),
    'latin1',
  );
}

const office = 'application/vnd.openxmlformats-officedocument';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;

/** One relation of an office document. */
export function relation(type: string, target: string, mode = ''): string {
  return `<Relationship Id="r1" Type="${relationType}/${type}" Target="${target}"${mode}/>`;
}

function relations(inner: string): string {
  return xml(`<Relationships xmlns="${package_}/relationships">${inner}</Relationships>`);
}

function contentTypes(part: string, type: string): string {
  return xml(
    `<Types xmlns="${package_}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/${part}" ContentType="${type}"/></Types>`,
  );
}

/** A real DOCX, optionally with more parts and relations. */
export function aDocx({
  parts = [],
  rels = '',
  head = '',
  body = '',
  type = `${office}.wordprocessingml.document.main+xml`,
}: {
  parts?: Part[];
  rels?: string;
  head?: string;
  body?: string;
  type?: string;
} = {}): Buffer {
  const text = '<w:p><w:r><w:t>Guía</w:t></w:r></w:p>';
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zip([
    { name: '[Content_Types].xml', content: contentTypes('word/document.xml', type) },
    ...(head ? [{ name: head, content: '' }] : []),
    { name: '_rels/.rels', content: relations(relation('officeDocument', 'word/document.xml')) },
    {
      name: 'word/document.xml',
      content: xml(`<w:document xmlns:w="${main}"><w:body>${text}${body}</w:body></w:document>`),
    },
    { name: 'word/_rels/document.xml.rels', content: relations(rels) },
    ...parts,
  ]);
}

/** A real XLSX with one sheet, empty by default, and optionally more parts. */
export function anXlsx({ parts = [], rows = '' }: { parts?: Part[]; rows?: string } = {}): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const sheets = '<sheets><sheet name="Datos" sheetId="1" r:id="r1"/></sheets>';
  return zip([
    {
      name: '[Content_Types].xml',
      content: contentTypes('xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`),
    },
    { name: '_rels/.rels', content: relations(relation('officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: xml(`<workbook xmlns="${main}" xmlns:r="${relationType}">${sheets}</workbook>`),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(relation('worksheet', 'worksheets/sheet1.xml')),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: xml(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
    },
    ...parts,
  ]);
}

/** A photograph whose metadata says where it was taken. */
export function aPhoto(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#27407a' } })
    .withExif({
      IFD0: { Artist: 'Una Persona', Model: 'Telefono' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '14/1 54/1 0/1', GPSLongitudeRef: 'W' },
    })
    .toFormat(format)
    .toBuffer();
}
