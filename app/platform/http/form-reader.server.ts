import { Readable } from 'node:stream';
import { Busboy, type BusboyInstance } from '@fastify/busboy';

/** What a form may hold at most. Figures: docs/security.md, "Figures". */
export interface FormBounds {
  /** fields that are no files */
  fields: number;
  files: number;
}

/** The bytes of all fields together, without files: as much as the body of a form without files. */
const mostFieldBytes = 256 * 1_024;
/** Characters of a name. Conform makes an object of every dot in it, so that they are counted, too. */
const longestName = 200;
const deepestName = 8;

/** A field's name as our forms write it: `summary.es`, `places[2].country`. Rows stay below 1,000. */
const fieldName = /^[A-Za-z][\w-]*(?:\.[\w-]+|\[\d{1,3}\])*$/;
const forbiddenName = /(?:^|[.[])(?:__proto__|constructor|prototype)(?:$|[.[\]])/;

/** How many bytes are read before it is looked whether to go on. */
export const pieceBytes = 16 * 1_024;

/** Bytes as a stream of pieces, so that a form can be refused before all of it is read. */
export function inPieces(bytes: Uint8Array): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes)
        yield bytes.subarray(at, at + pieceBytes);
    })(),
  );
}

/** The button that adds or removes a row of a list, without JavaScript too. */
export const intentField = '__intent__';
/** Only a form that restores half-done validation sends it; none of ours does. */
const stateField = '__state__';

/** Whether a form of ours may have a field of this name. */
export function isFieldName(name: string): boolean {
  if (name === intentField || name === stateField) return true;
  if (name.length > longestName) return false;
  const parts = name.split(/[.[]/, deepestName + 1);
  return parts.length <= deepestName && fieldName.test(name) && !forbiddenName.test(name);
}

/**
 * Reads a form of either encoding, and stops at the first thing that no form of ours sends: names are looked
 * at and fields and bytes are counted while they are read, before anything is made of them.
 *
 * @param type the Content-Type of the request
 * @throws a 400 Response when the body is no form of ours, 413 when there is too much in it
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
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
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
    parser.on('finish', () => resolve(form));
    body.on('error', reject);
    body.pipe(parser);
  });
}

/** Browsers write three characters of a file's name so, and no others. */
function decoded(fileName: string): string {
  return fileName.replace(/%(?:22|0[ad])/gi, decodeURIComponent);
}

/** @returns undefined for what is no form */
function parserOf(type: string, { fields, files }: FormBounds): BusboyInstance | undefined {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        // One more than may be: it stops there by itself, and is told from a form that is just full.
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
