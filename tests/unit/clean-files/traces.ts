import zlib from 'node:zlib';
import { unpacked } from '../../integration/resources/zip';

/** A name that no cleaned file may hold. */
export const CANARY = 'Perla Quetzal';

const spellings = (name: string) => {
  const wide = Buffer.from(name, 'utf16le');
  const big = Buffer.from(wide).swap16();
  return [
    Buffer.from(name, 'latin1'),
    wide,
    big,
    ...[Buffer.from(name), big].map((one) => Buffer.from(one.toString('hex').toUpperCase())),
    Buffer.from(big.toString('hex')),
  ];
};

/** Whether a file holds a name, in its bytes or in whatever is packed in it. */
export function holds(bytes: Uint8Array, name = CANARY): boolean {
  const wanted = spellings(name);
  return layers(Buffer.from(bytes), 0).some((data) => wanted.some((one) => data.includes(one)));
}

/** The bytes of a file and of all that can be unpacked from it, without asking what the file says about itself. */
function layers(data: Buffer, depth: number): Buffer[] {
  if (depth > 3) return [data];
  const inner: Buffer[] = [];
  if (data.subarray(0, 2).toString() === 'PK')
    inner.push(...unpacked(data).map(({ content }) => content));
  if (data.subarray(0, 4).toString() === '%PDF') inner.push(...streams(data));
  else
    for (const unpack of [zlib.gunzipSync, inflated, from85, fromHex]) {
      const content = attempt(() => unpack(data));
      if (content && content.length > 0) inner.push(content);
    }
  return [data, ...inner.flatMap((one) => layers(one, depth + 1))];
}

function attempt(work: () => Buffer): Buffer | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const inflated = (data: Buffer) =>
  zlib.inflateSync(data, { finishFlush: zlib.constants.Z_SYNC_FLUSH });

function* streams(pdf: Buffer): Generator<Buffer> {
  let at = pdf.indexOf('stream\n');
  for (; at !== -1; at = pdf.indexOf('stream\n', at + 1)) {
    const start = at + 7;
    const end = pdf.indexOf('endstream', start);
    if (end !== -1) yield pdf.subarray(start, end);
  }
}

function fromHex(data: Buffer): Buffer {
  const text = data.toString('latin1').trim();
  return /^[\da-f\s]+>?$/i.test(text)
    ? Buffer.from(text.replace(/\W/g, ''), 'hex')
    : Buffer.alloc(0);
}

function from85(data: Buffer): Buffer {
  const text = data.toString('latin1').replace(/\s/g, '').replace(/~>$/, '');
  if (!/^[!-uz]+$/.test(text)) return Buffer.alloc(0);
  const bytes: number[] = [];
  for (const group of text.replace(/z/g, '!!!!!').match(/.{1,5}/g) ?? []) {
    let value = 0;
    for (const sign of group.padEnd(5, 'u')) value = value * 85 + sign.charCodeAt(0) - 33;
    const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
    bytes.push(...four.slice(0, group.length - 1));
  }
  return Buffer.from(bytes);
}
