import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { aDocx, anXlsx, aPhoto } from './files';
import { unpacked, zip, type Part } from './zip';

/** A person whom no cleaned file may name. */
export const somebody = 'Perla Quetzal';

/** A PDF with an author, comments, attachments, a script, and a photograph with a location. */
export async function aTellingPdf({ signed = false }: { signed?: boolean } = {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  page.drawText('Protocolo de atencion', { y: 100 });
  document.setTitle('Protocolo de atención');
  document.setAuthor(somebody);
  document.setSubject(`Borrador de ${somebody}`);
  document.setCreator('Procesador');
  const photo = await document.embedJpg(await aPhoto());
  page.drawImage(photo, { width: 60, height: 40 });
  const { context } = document;
  // As TeX does, which keeps a figure's file name and that file's author.
  const figure = context.stream('', {
    ...{
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 1, 1],
      'AAPL:Note': PDFString.of(somebody),
    },
    'PTEX.FileName': PDFString.of(`./home/${somebody}/figura.pdf`),
    'PTEX.InfoDict': context.register(context.obj({ Author: PDFString.of(somebody) })),
  });
  page.node.setXObject(PDFName.of('Fm_1.a'), context.register(figure));
  const remark = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Text',
      Rect: [0, 0, 20, 20],
      T: PDFHexString.fromText(somebody),
      Contents: PDFString.of('Revisar'),
      M: PDFString.of('D:20260101'),
    }),
  );
  page.node.addAnnot(remark);
  if (signed) {
    const signature = context.register(
      context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', ByteRange: [0, 1, 2, 3] }),
    );
    page.node.addAnnot(
      context.register(
        context.obj({ Subtype: 'Widget', Rect: [0, 0, 0, 0], FT: 'Sig', V: signature }),
      ),
    );
  } else {
    await document.attach(Buffer.from(somebody), `${somebody}.txt`, {
      afRelationship: AFRelationship.Data,
    });
    document.addJavaScript('x', 'app.alert(1)');
    const xmp = `<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>${somebody}</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>`;
    document.catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp)));
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** The text of all objects of a PDF, unpacked, to check what must not be in it. */
export async function allOf(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
  const latin = Buffer.from(pdf).toString('latin1');
  return [...objects, String(document.context.trailerInfo.Info ?? ''), latin].join('\n');
}

/** The person's name as PDFs write it: plain, and in hexadecimal UTF-16. */
export const spellings = [
  somebody,
  Buffer.from(somebody, 'utf16le').swap16().toString('hex').toUpperCase(),
];

/** Adds relations of the main part to all other parts, as programs do: what nothing leads to is taken out. */
function related(parts: Part[]): Buffer {
  const others = parts.filter(
    ({ name }) => !/\.rels$|^\[|\/(?:document|workbook|sheet1)\.xml$/.test(name),
  );
  const more = others
    .map(({ name }, index) => `<Relationship Id="q${index}" Type="t/related" Target="/${name}"/>`)
    .join('');
  return zip(
    parts.map(({ name, content }) => ({
      name,
      content: /^(?:word|xl)\/_rels\//.test(name)
        ? content.toString().replace('</Relationships>', `${more}</Relationships>`)
        : content,
    })),
  );
}

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const by = `w:id="1" w:author="${somebody}" w:date="2026-01-01T00:00:00Z"`;

/**
 * A DOCX with tracked changes, comments, people, editing session ids, properties and a photograph with a
 * location.
 */
export async function aTellingDocx(): Promise<Buffer> {
  const body =
    `<w:p w:rsidR="00AB12CD"><w:r><w:t>Queda </w:t></w:r><w:ins ${by}><w:r><w:t>lo nuevo</w:t></w:r></w:ins>` +
    `<w:del ${by}><w:r><w:delText>lo que dijo ${somebody}</w:delText></w:r></w:del>` +
    `<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>.</w:t></w:r></w:p>` +
    `<w:p><w:r><w:br w:type="page"/><w:t>Segunda página</w:t></w:r></w:p>`;
  const part = (name: string, inner: string) => ({
    name,
    content: `<?xml version="1.0" encoding="UTF-8"?>\n${inner}`,
  });
  const whole = unpacked(aDocx());
  const document = `<w:document xmlns:w="${words}"><w:body>${body}</w:body></w:document>`;
  return related([
    ...whole.filter(({ name }) => name !== 'word/document.xml'),
    part('word/document.xml', document),
    part(
      'word/comments.xml',
      `<w:comments xmlns:w="${words}"><w:comment ${by} w:initials="PQ"><w:p/></w:comment></w:comments>`,
    ),
    part(
      'word/people.xml',
      `<w15:people xmlns:w15="x"><w15:person w15:author="${somebody}"><w15:presenceInfo w15:userId="${somebody}"/></w15:person></w15:people>`,
    ),
    part(
      'word/settings.xml',
      `<w:settings xmlns:w="${words}"><w:trackRevisions/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids></w:settings>`,
    ),
    part(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Guía de acogida</dc:title><dc:creator>${somebody}</dc:creator>` +
        `<cp:lastModifiedBy>${somebody}</cp:lastModifiedBy><dcterms:created>2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>`,
    ),
    part(
      'docProps/app.xml',
      `<Properties xmlns="p"><Pages>2</Pages><Company>${somebody}</Company><Manager>${somebody}</Manager></Properties>`,
    ),
    part(
      'docProps/custom.xml',
      `<Properties xmlns="p"><property name="x"><vt:lpwstr>${somebody}</vt:lpwstr></property></Properties>`,
    ),
    { name: 'word/media/image1.jpg', content: await aPhoto() },
    { name: 'word/media/image2.png', content: await aPhoto('png') },
  ]);
}

/** An XLSX whose comments, authors, file paths and threads name the person. */
export function aTellingXlsx(): Buffer {
  const whole = unpacked(anXlsx()).map(({ name, content }) => ({
    name,
    content: Buffer.from(
      content
        .toString('utf8')
        .replace(
          '<sheets>',
          `<fileSharing userName="${somebody}"/><x15ac:absPath xmlns:x15ac="x" url="C:\\Users\\${somebody}\\"/><sheets>`,
        ),
    ),
  }));
  return related([
    ...whole,
    {
      name: 'xl/comments1.xml',
      content: `<comments><authors><author>${somebody}</author></authors></comments>`,
    },
    {
      name: 'xl/persons/person.xml',
      content: `<personList><person displayName="${somebody}" id="{1}" userId="${somebody}" providerId="AD"/></personList>`,
    },
    {
      name: 'docProps/core.xml',
      content: `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${somebody}</dc:creator></cp:coreProperties>`,
    },
  ]);
}
