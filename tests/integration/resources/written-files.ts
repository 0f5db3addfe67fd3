import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { aPhoto } from './files';

/** Writes text in a font whose first two characters are the ligatures fi and fl. */
function write(document: PDFDocument, page: PDFPage, operators: string): void {
  const { context } = document;
  const encoding = { Type: 'Encoding', Differences: [1, PDFName.of('fi'), PDFName.of('fl')] };
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: { BaseEncoding: 'WinAnsiEncoding', ...encoding },
  });
  page.node.setFontDictionary(PDFName.of('F1'), context.register(font));
  const content = context.stream(Buffer.from(operators, 'latin1'));
  page.node.set(PDFName.of('Contents'), context.register(content));
}

/** A report in Spanish of many pages, with ligatures and words hyphenated at the ends of lines. */
export async function aLongReport(pages: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage();
    const lines = [
      `(P\\341gina ${number}: la con\\001guraci\\363n de la pro-) Tj`,
      '(tecci\\363n de ni\\361as, ni\\361os y adolescentes en el \\002ujo migratorio.) Tj',
      ...Array.from(
        { length: 30 },
        (_, line) =>
          `(El equipo acompa\\361a a cada familia durante el regreso y la escuela, l\\355nea ${line}.) Tj`,
      ),
    ];
    write(document, page, `BT /F1 12 Tf 50 780 Td 14 TL ${lines.join(' T* ')} ET`);
  }
  return Buffer.from(await document.save());
}

/** A scanned page: a picture without text. */
export async function aScannedPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const photo = await document.embedJpg(await aPhoto());
  document.addPage().drawImage(photo, { width: 400, height: 600 });
  return Buffer.from(await document.save());
}
