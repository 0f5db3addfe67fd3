import { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { uploadLimits } from '~/upload-limits.mjs';

/** The maximum size of a form. Figures: docs/security.md, "Figures". */
export interface FormBounds {
  /** fields other than files */
  fields: number;
  files: number;
  /** files are read and dropped; only their names are kept */
  withoutFiles?: boolean;
}

/** The maximum bytes of all fields other than files: the same as for the body of a form without files. */
const mostFieldBytes = uploadLimits.formBytes;
/**
 * The maximum characters of a field name. The depth is limited, too, because Conform makes an object of every
 * dot.
 */
const longestName = 200;
const deepestName = 8;

/**
 * The maximum rows of a list: one more than any list may have, so that whoever adds it is told. Each row is rendered
 * again with the error, which takes longer than reading it.
 */
export const mostRows = 41;
/** A field name as our forms write it: `summary.es`, `places[2].country`. */
const fieldName = /^[A-Za-z][\w-]*(?:\.[\w-]+|\[\d{1,2}\])*$/;
const rowOfList = /\[(\d{1,2})\]/g;
const forbiddenName = /(?:^|[.[])(?:__proto__|constructor|prototype)(?:$|[.[\]])/;

/** How many bytes are read between two checks. */
export const pieceBytes = 16 * 1_024;

/** Bytes as a stream of pieces, so that a form can be refused before all of it is parsed. */
export function inPieces(bytes: Uint8Array): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        yield bytes.subarray(at, at + pieceBytes);
    })(),
  );
}

/** The field of the buttons that add or remove a row of a list, with and without JavaScript. */
export const intentField = '__intent__';
/** Conform's field for restoring half-done validation; none of our forms uses it. */
const stateField = '__state__';

/** Whether one of our forms may have a field of this name. */
export function isFieldName(name: string): boolean {
  if (name === intentField || name === stateField) return true;
  if (name.length > longestName) return false;
  const parts = name.split(/[.[]/, deepestName + 1);
  if (parts.length > deepestName || !fieldName.test(name) || forbiddenName.test(name)) return false;
  return [...name.matchAll(rowOfList)].every(([, index]) => Number(index) < mostRows);
}

/**
 * Whether the rows of each list follow each other from the first on, as in our forms. A list is otherwise made as long
 * as its highest index says, so that a few bytes ask for many rows.
 */
function hasAllRows(names: Iterable<string>): boolean {
  const rows = new Map<string, Set<number>>();
  for (const name of names)
    for (const { 1: index, index: at } of name.matchAll(rowOfList)) {
      const list = name.slice(0, at);
      rows.set(list, (rows.get(list) ?? new Set()).add(Number(index)));
    }
  return [...rows.values()].every((indexes) => Math.max(...indexes) === indexes.size - 1);
}

/**
 * Parses a form in either encoding, and stops at the first thing that none of our forms sends: names are
 * checked, and fields and bytes counted, while the body is read, before anything is made of it.
 *
 * @param type the Content-Type of the request
 * @throws a 400 Response when the body is not one of our forms, 413 when it is too large
 */
export function parseForm(
  body: Readable,
  type: string | null,
  bounds: FormBounds,
): Promise<FormData> {
  return new Promise((resolve, reject) => {
    let isRefused = false;
    const refuse = (status: 400 | 413) => {
      if (isRefused) return;
      isRefused = true;
      reject(new Response(null, { status }));
      body.destroy();
    };
    const parser = parserOf(type ?? '', bounds);
    if (!parser) return refuse(400);
    const form = new FormData();
    let fields = 0;
    let bytes = 0;

    parser.on(
      'field',
      (name: string | undefined, value: string, isNameCut: boolean, isValueCut: boolean) => {
        fields += 1;
        bytes += Buffer.byteLength(name ?? '') + Buffer.byteLength(value);
        if (fields > bounds.fields || bytes > mostFieldBytes || isValueCut) refuse(413);
        else if (name === undefined || isNameCut || !isFieldName(name)) refuse(400);
        else if (name !== stateField) form.append(name, value);
      },
    );
    parser.on(
      'file',
      (
        name: string | undefined,
        stream: Readable,
        fileName: string,
        _encoding: string,
        type: string,
      ) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => {
          if (!bounds.withoutFiles) chunks.push(chunk);
        });
        stream.on('error', () => refuse(400));
        stream.on('end', () => {
          if (name === undefined || !isFieldName(name)) return refuse(400);
          form.append(name, new File(chunks as BlobPart[], decoded(fileName), { type }));
        });
      },
    );
    for (const tooMany of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const)
      parser.on(tooMany, () => refuse(413));
    parser.on('error', () => refuse(400));
    parser.on('finish', () => (hasAllRows(form.keys()) ? resolve(form) : refuse(400)));
    body.on('error', reject);
    body.pipe(parser);
  });
}

/** Browsers percent-encode exactly three characters of a file name: quotes, CR and LF. */
function decoded(fileName: string): string {
  return fileName.replace(/%(?:22|0[ad])/gi, decodeURIComponent);
}

/** @returns undefined if the content type is not that of a form */
function parserOf(type: string, { fields, files }: FormBounds): BusboyInstance | undefined {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        // One more than allowed: the parser stops there, and a form that is just full is told from one that is
        // too large.
        fields: fields + 1,
        parts: fields + files + 1,
        files,
        fieldNameSize: 4 * longestName, // bytes
        fieldSize: mostFieldBytes,
        headerPairs: 10,
        headerSize: 4_096,
      },
      isPartAFile: (_name, _type, fileName) => fileName !== undefined,
    });
  } catch {
    return undefined;
  }
}
