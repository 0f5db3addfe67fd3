import zlib from 'node:zlib';
import { PDFDocument, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { parseResourceQuery } from '~/features/library/search/resource-search.schema';
import { searchResources } from '~/features/library/resources/resources.server';
import { shareResource } from '~/features/library/resources/share-resource.server';
import { findUpload, receiveUpload } from '~/features/library/files/uploads.server';
import { visitor } from '~/platform/auth/actor';
import { db } from '~/platform/db/client.server';
import { readFile } from '~/platform/storage/storage.server';
import { anOrganization } from '../factories/organizations';
import { actorOf, aPerson } from '../factories/people';
import { corpus } from './corpus-files';
import { keepRows } from './rows';

// Shares a corpus of files of which everything is known: what people see, what nobody sees, and whose names are in them.

const SIZE = Number(process.env['CORPUS'] ?? 300);

/** Everything that the bytes of a file say, unpacked, by means that the portal does not use. */
async function everythingIn(name: string, bytes: Buffer): Promise<string> {
  const raw = bytes.toString('latin1') + bytes.toString('utf8');
  if (name.endsWith('.pdf')) {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const texts = document.context.enumerateIndirectObjects().map(([, object]) => {
      if (!(object instanceof PDFRawStream)) return object.toString();
      try {
        return Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
      } catch {
        return '';
      }
    });
    return raw + texts.join('\n');
  }
  // The entries of an archive, found by the marks before them.
  let all = raw;
  for (
    let at = bytes.indexOf('PK\u0003\u0004');
    at !== -1;
    at = bytes.indexOf('PK\u0003\u0004', at + 4)
  ) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    try {
      all += zlib
        .inflateRawSync(bytes.subarray(start), { finishFlush: zlib.constants.Z_SYNC_FLUSH })
        .toString('utf8');
    } catch {
      // It is stored as it is.
    }
  }
  return all;
}

test('a corpus of files is shared whole', { timeout: 3_600_000 }, async () => {
  const staff = await actorOf(await aPerson({ memberOf: await anOrganization() }));
  const count = {
    files: 0,
    refused: 0,
    errors: 0,
    names: 0,
    untold: 0,
    leaked: 0,
    words: 0,
    found: 0,
  };
  for await (const file of corpus(SIZE)) {
    count.files += 1;
    try {
      const result = await receiveUpload(staff, { name: file.name, bytes: file.bytes });
      if ('refusal' in result) {
        count.refused += 1;
        console.log(`${file.name}: ${result.refusal}`);
        continue;
      }
      const upload = await findUpload(staff, result.reference);
      const told = JSON.stringify(upload?.facts.hidden ?? []);
      for (const word of file.hidden) if (!told.includes(word)) count.untold += 1;
      const saved = await shareResource(staff, {
        title: { es: file.name, en: '' },
        summary: { es: '', en: '' },
        language: ['spa'],
        type: 'report',
        visibility: 'public',
        upload: result.reference,
        hiddenText: 'out',
        seen: true,
        url: '',
        country: [],
        expertise: [],
        stage: [],
        population: [],
        authors: '',
      });
      if (saved.status !== 'saved') throw new Error(JSON.stringify(saved));
      const row = await db().resourceFile.findUniqueOrThrow({
        where: { id: result.reference },
        include: { pages: true },
      });
      const served = Buffer.from(await new Response(await readFile(row.storageKey)).arrayBuffer());
      const all = await everythingIn(file.name, served);
      for (const name of file.names) if (all.includes(name)) count.names += 1;
      const text = row.pages
        .map((page) => page.text)
        .join(' ')
        .split(/\s+/);
      for (const word of file.words) {
        count.words += 1;
        if (text.includes(word)) count.found += 1;
      }
      for (const word of file.hidden) {
        const query = parseResourceQuery(new URLSearchParams({ q: word }));
        if ((await searchResources(visitor, query, 'es')).total > 0) count.leaked += 1;
      }
    } catch (error) {
      count.errors += 1;
      console.log(file.name, error);
    }
  }
  const share = count.found / Math.max(1, count.words);
  keepRows([
    { measure: `corpus: errors in ${count.files} files`, figure: count.errors, goal: '0' },
    { measure: 'corpus: files refused', figure: count.refused, goal: '0' },
    { measure: 'corpus: names left in the files served', figure: count.names, goal: '0' },
    { measure: 'corpus: hidden texts not told', figure: count.untold, goal: '0' },
    { measure: 'corpus: hidden texts found by the search', figure: count.leaked, goal: '0' },
    { measure: 'corpus: words found (%)', figure: Math.round(share * 1000) / 10, goal: '≥ 99' },
  ]);
  console.log(count);
  expect({ ...count, files: 0, words: 0, found: 0 }).toEqual({
    files: 0,
    refused: 0,
    errors: 0,
    names: 0,
    untold: 0,
    leaked: 0,
    words: 0,
    found: 0,
  });
  expect(share).toBeGreaterThanOrEqual(0.99);
});
