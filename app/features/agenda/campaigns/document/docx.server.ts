import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { escapeXml } from '~/platform/xml';
import type { DocumentBlock, SignedDocument } from './blocks';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const documentRelations = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

interface Style {
  name: string;
  /** in half points */
  size: number;
  isBold?: true;
  /** the space above, and the indentation, in twentieths of a point */
  above: number;
  indent?: number;
  /** the level of a heading, counted from 0 */
  level?: number;
}

const styles: Record<DocumentBlock['kind'], Style> = {
  kind: { name: 'Kind', size: 20, above: 0 },
  title: { name: 'Title', size: 40, isBold: true, above: 80, level: 0 },
  addressee: { name: 'Addressee', size: 24, above: 280 },
  text: { name: 'Text', size: 23, above: 200 },
  item: { name: 'Item', size: 23, above: 100, indent: 280 },
  heading: { name: 'heading 1', size: 28, isBold: true, above: 520, level: 1 },
  country: { name: 'heading 2', size: 23, isBold: true, above: 240, level: 2 },
  name: { name: 'Name', size: 22, above: 60, indent: 280 },
  note: { name: 'Note', size: 18, above: 160 },
};

function styleSheet(lang: string): string {
  const all = Object.entries(styles).map(([id, { name, size, isBold, above, indent, level }]) => {
    const outline = level === undefined ? '' : `<w:keepNext/>`;
    const order = level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`;
    const left = indent ? `<w:ind w:left="${indent}"/>` : '';
    const bold = isBold ? '<w:b/>' : '';
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${outline}<w:spacing w:before="${above}"/>${left}${order}</w:pPr><w:rPr>${bold}<w:sz w:val="${size}"/></w:rPr></w:style>`;
  });
  const fonts = '<w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Noto Serif"/>';
  return `${head}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:lang w:val="${escapeXml(lang)}"/></w:rPr></w:rPrDefault></w:docDefaults>${all.join('')}</w:styles>`;
}

function paragraph({ kind, text, lang }: DocumentBlock): string {
  const language = lang ? `<w:rPr><w:lang w:val="${escapeXml(lang)}"/></w:rPr>` : '';
  const runs = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p><w:pPr><w:pStyle w:val="${kind}"/></w:pPr><w:r>${language}${runs}</w:r></w:p>`;
}

/** The document as a DOCX file, with headings that a screen reader knows and the language of each text. */
export async function docxOf({ lang, title, blocks }: SignedDocument): Promise<Uint8Array> {
  const size = '<w:pgSz w:w="11906" w:h="16838"/>';
  const margins =
    '<w:pgMar w:top="1280" w:right="1280" w:bottom="1280" w:left="1280" w:header="700" w:footer="700" w:gutter="0"/>';
  const body = `${blocks.map(paragraph).join('')}<w:sectPr>${size}${margins}</w:sectPr>`;
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', documentRelations],
    ['word/styles.xml', styleSheet(lang)],
    [
      'docProps/core.xml',
      `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Tejido</dc:creator><dc:language>${escapeXml(lang)}</dc:language></cp:coreProperties>`,
    ],
  ];
  const zip = new ZipFile();
  // Without the time at which it was made, so that the same document has the same bytes.
  const mtime = new Date(Date.UTC(2000, 0, 1));
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}
