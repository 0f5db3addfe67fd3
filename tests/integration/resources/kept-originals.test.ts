import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { receivedView } from '~/features/library/files/received-view.server';
import { receiveUpload } from '~/features/library/files/uploads.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { inspected } from './inspected';
import { aNetwork } from './people';
import { input, rowOf } from './shelf';
import { aTellingDocx, aTellingPdf } from './telling-files';

// A sharer may leave hidden data in a file, but neither scripts nor attached files.

type Change = (document: PDFDocument) => unknown;
const open = (document: PDFDocument, action: Record<string, unknown>) => {
  document.catalog.set(PDFName.of('OpenAction'), document.context.obj(action as never));
};
const js = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
const launch = { S: 'Launch', F: PDFString.of('cmd.exe') };
const script: Change = (document) => open(document, js);
const start: Change = (document) => open(document, launch);
const startNext: Change = (document) =>
  open(document, { S: 'GoTo', D: PDFString.of('a'), Next: [launch] });
const attached: Change = (document) => document.attach(Buffer.from('MZ'), 'evil.exe');

async function made(...changes: Change[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  document.addPage().drawText('Hola');
  document.setAuthor('Perla Quetzal');
  for (const change of changes) await change(document);
  return document;
}
const saved = async (document: PDFDocument, useObjectStreams = false) =>
  Buffer.from(await document.save({ useObjectStreams }));

async function outcome(bytes: Buffer, name = 'guia.pdf') {
  const result = await inspected(name, bytes);
  return 'refusal' in result ? result.refusal : result.facts.cleaning;
}

/** The file that readers get when the sharer ticks that it stays as it is, and whether the form offers that. */
async function sharedAsItIs(name: string, bytes: Buffer) {
  const { staff } = await aNetwork();
  const received = await receiveUpload(staff, { name, bytes });
  if ('refusal' in received) throw new Error(received.refusal);
  const { mayStay } = await receivedView(staff, received.file, 'es');
  const result = await shareResource(staff, input({ upload: received.reference, asItIs: true }));
  const [file] = (await rowOf(result.status === 'saved' ? result.slug : '')).files;
  return { mayStay, isOriginal: file?.sha256 === file?.sentSha256, bytes: file?.bytes };
}

describe('what is shared as it is', () => {
  it.each([
    ['a script', [script]],
    ['a program to start', [start]],
    ['a program to start afterwards', [startNext]],
    ['a program in it', [attached]],
    ['all of them', [startNext, script, attached]],
  ])('%s is removed all the same', async (_what, changes) => {
    const bytes = await saved(await made(...changes));
    const { mayStay, isOriginal } = await sharedAsItIs('guia.pdf', bytes);
    expect([mayStay, isOriginal]).toEqual([false, false]);
  });

  it('a script behind more findings than are shown', async () => {
    const bytes = await saved(
      await made((document) => {
        const [page] = document.getPages();
        for (let at = 0; at < 60; at += 1) {
          const T = PDFString.of(`Perla ${at}`);
          const remark = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], T };
          page?.node.addAnnot(document.context.register(document.context.obj(remark)));
        }
      }, script),
    );
    expect((await sharedAsItIs('guia.pdf', bytes)).mayStay).toBe(false);
  });

  it('names may stay', async () => {
    const pdf = await saved(await made());
    for (const [name, bytes] of [
      ['guia.pdf', pdf],
      ['guia.docx', await aTellingDocx()],
    ] as const)
      expect(await sharedAsItIs(name, bytes)).toEqual({
        ...{ mayStay: true, isOriginal: true },
        bytes: bytes.length,
      });
  });
});

describe('a PDF that cannot be changed', () => {
  const locked = async (isPacked: boolean, ...changes: Change[]) => {
    const document = await made(...changes);
    document.encrypt({ userPassword: '', ownerPassword: 'nadie lo sabe' });
    return saved(document, isPacked);
  };

  it('as it is locked is refused with a script or an attachment', async () => {
    for (const isPacked of [false, true]) {
      expect(await outcome(await locked(isPacked, script))).toBe('fileMacros');
      expect(await outcome(await locked(isPacked, start))).toBe('fileMacros');
      expect(await outcome(await locked(isPacked, attached))).toBe('fileEmbedded');
      expect(await outcome(await locked(isPacked))).toBe('encrypted');
    }
  });

  it('as a stray trailer says that it is locked is refused', async () => {
    const stray =
      '\ntrailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >> >>\n';
    const outcomes: string[] = [];
    for (const changes of [[script], [attached], []]) {
      const text = (await saved(await made(...changes))).toString('latin1');
      // Before the table of objects, so that only its own place changes.
      const at = text.indexOf('xref\n');
      const rest = text.slice(at).replace(/(startxref\s+)\d+/, `$1${at + stray.length}`);
      const bytes = Buffer.from(text.slice(0, at) + stray + rest, 'latin1');
      outcomes.push(await outcome(bytes));
    }
    expect(outcomes).toEqual(['fileProtected', 'fileProtected', 'fileProtected']);
  });

  it('as it is signed is refused with an attachment', async () => {
    const document = await PDFDocument.load(await aTellingPdf({ signed: true }));
    await attached(document);
    expect(await outcome(await saved(document))).toBe('fileSignedActing');
  });
});
