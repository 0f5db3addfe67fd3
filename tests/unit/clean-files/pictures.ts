import zlib from 'node:zlib';
import sharp from 'sharp';
import { CANARY } from './traces';

// Pictures that hold the name wherever their format has room for it.

const raw = { create: { width: 48, height: 32, channels: 3, background: '#27407a' } } as const;
const exif = {
  IFD0: { Artist: CANARY, Model: 'Telefono' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '14/1 54/1 0/1', GPSLongitudeRef: 'W' },
};
const name = Buffer.from(CANARY);
const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);
const le32 = (value: number) => Buffer.from(u32(value)).reverse();

/** A JPEG with more segments, of a marker and a beginning. */
async function jpeg(segments: [number, string][], progressive = false): Promise<Buffer> {
  const plain = await sharp(raw).jpeg({ progressive }).toBuffer();
  const more = segments.map(([marker, begin]) => {
    const content = Buffer.concat([Buffer.from(begin, 'latin1'), name]);
    return Buffer.concat([Buffer.from([0xff, marker]), u16(content.length + 2), content]);
  });
  return Buffer.concat([plain.subarray(0, 2), ...more, plain.subarray(2)]);
}

const photo = (format: 'jpeg' | 'png' | 'webp') =>
  sharp(raw).withExif(exif).toFormat(format).toBuffer();

function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  return Buffer.concat([u32(content.length), body, u32(zlib.crc32(body))]);
}

async function png(): Promise<Buffer> {
  const plain = await photo('png');
  const chunks = ['tEXt', 'iTXt', 'prVt', 'sPLT'].map((type) => pngChunk(type, name));
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33), name]);
}

async function gif(): Promise<Buffer> {
  const plain = await sharp(raw).gif().toBuffer();
  // Behind the two colors.
  const start = 19;
  const block = Buffer.concat([Buffer.from([name.length]), name, Buffer.alloc(1)]);
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe]), block]);
  const xmp = Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('XMP DataXMP'), block]);
  return Buffer.concat([plain.subarray(0, start), comment, xmp, plain.subarray(start), name]);
}

async function webp(): Promise<Buffer> {
  const plain = await photo('webp');
  const chunk = Buffer.concat([
    Buffer.from('XMP '),
    le32(name.length),
    name,
    Buffer.alloc(name.length % 2),
  ]);
  const all = Buffer.concat([plain, chunk, Buffer.from('ABCD'), le32(0)]);
  all.writeUInt32LE(all.length - 8, 4);
  return Buffer.concat([all, name]);
}

/** Two pixels, their artist, and a directory of a place. */
function tiff(): Buffer {
  const artist = Buffer.concat([name, Buffer.alloc(1)]);
  const entries: [tag: number, type: number, count: number, value: number][] = [
    ...([
      [256, 3, 1, 2],
      [257, 3, 1, 1],
      [258, 3, 1, 8],
      [259, 3, 1, 1],
      [262, 3, 1, 1],
    ] as const),
    ...([
      [273, 4, 1, 8],
      [277, 3, 1, 1],
      [278, 3, 1, 1],
      [279, 4, 1, 2],
    ] as const),
    ...([[315, 2, artist.length, 12]] as const),
  ].map(([tag, type, count, value]) => [tag, type, count, value]);
  const directory = Buffer.alloc(2 + 12 * entries.length + 4);
  directory.writeUInt16LE(entries.length);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 2 + 12 * index;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    directory.writeUInt32LE(value, at + 8);
  });
  const head = Buffer.from('II*\0', 'latin1');
  return Buffer.concat([
    head,
    le32(12 + artist.length),
    Buffer.from([9, 200, 0, 0]),
    artist,
    directory,
  ]);
}

function bitmap(): Buffer {
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + name.length, 10);
  [40, 2, 2].forEach((value, index) => head.writeUInt32LE(value, 14 + 4 * index));
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, name, Buffer.alloc(16, 0x7a), name]);
}

const box = (type: string, content: Buffer) =>
  Buffer.concat([u32(content.length + 8), Buffer.from(type, 'latin1'), content]);
const marker = (code: number, content: Buffer) =>
  Buffer.concat([Buffer.from([0xff, code]), u16(content.length + 2), content]);

/** Boxes and markers of a JPEG 2000, with a name in each kind that may hold text; without real pixels. */
function jpeg2000(): Buffer {
  const comment = marker(0x64, Buffer.concat([u16(1), name]));
  const data = Buffer.from([0xff, 0x93, 1, 2, 3, 4]);
  const length = 12 + comment.length + data.length;
  const part = Buffer.concat([
    marker(0x90, Buffer.concat([u16(0), u32(length), u16(1)])),
    comment,
    data,
  ]);
  const stream = Buffer.concat([
    ...[Buffer.from([0xff, 0x4f]), marker(0x51, Buffer.alloc(36)), comment, part],
    ...[Buffer.from([0xff, 0xd9]), name],
  ]);
  return Buffer.concat([
    box('jP  ', Buffer.from('\r\n\x87\n', 'latin1')),
    box('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ')),
    box('jp2h', Buffer.concat([box('ihdr', Buffer.alloc(14)), box('xml ', name)])),
    ...['xml ', 'uuid', 'uinf', 'asoc', 'jp2i', 'free'].map((type) => box(type, name)),
    box('jp2c', stream),
  ]);
}

function emf(): Buffer {
  const text = Buffer.from(`Programa\0${CANARY}\0\0`, 'utf16le');
  const length = Math.ceil((100 + text.length) / 4) * 4;
  const head = Buffer.alloc(length);
  head.writeUInt32LE(1, 0);
  head.writeUInt32LE(length, 4);
  head.write(' EMF', 40);
  head.writeUInt32LE(text.length / 2, 60);
  head.writeUInt32LE(100, 64);
  text.copy(head, 100);
  const padded = Buffer.alloc(Math.ceil(name.length / 4) * 4);
  name.copy(padded);
  const comment = Buffer.concat([le32(70), le32(12 + padded.length), le32(name.length), padded]);
  const end = Buffer.concat([14, 20, 0, 0, 20].map(le32));
  return Buffer.concat([head, comment, end, name]);
}

function wmf(): Buffer {
  const head = Buffer.alloc(18);
  [1, 9, 0x300].forEach((value, index) => head.writeUInt16LE(value, 2 * index));
  const padded = Buffer.concat([name, Buffer.alloc(name.length % 2)]);
  const size = (10 + padded.length) / 2;
  const code = Buffer.from([0x26, 0x06, 0x0f, 0, padded.length, 0]);
  return Buffer.concat([head, le32(size), code, padded, le32(3), Buffer.alloc(2), name]);
}

/** Packed, with the name of the file in the head of the packing. */
function packed(data: Buffer): Buffer {
  const plain = zlib.gzipSync(data);
  plain[3] = 8;
  return Buffer.concat([plain.subarray(0, 10), name, Buffer.alloc(1), plain.subarray(10)]);
}

/** Each kind of picture by the ending of its name, with whether sharp can show it. */
export async function tellingPictures(): Promise<
  Record<string, { bytes: Buffer; isShown: boolean }>
> {
  const shown = {
    'exif.jpeg': await photo('jpeg'),
    'xmp.jpeg': await jpeg([[0xe1, 'http://ns.adobe.com/xap/1.0/\0']]),
    'remark.jpeg': await jpeg([
      [0xfe, ''],
      [0xed, 'Photoshop 3.0\0'],
      [0xe0, 'JFXX\0'],
    ]),
    'progressive.jpeg': await jpeg([[0xfe, '']], true),
    'several.jpeg': Buffer.concat([await jpeg([[0xe2, 'MPF\0']]), await photo('jpeg')]),
    'all.png': await png(),
    'all.gif': await gif(),
    'all.webp': await webp(),
    'all.tiff': tiff(),
  };
  const others = {
    ...{ 'all.bmp': bitmap(), 'all.jp2': jpeg2000(), 'all.emf': emf(), 'all.wmf': wmf() },
    'all.emz': packed(emf()),
  };
  const list = (pictures: Record<string, Buffer>, isShown: boolean) =>
    Object.entries(pictures).map(([key, bytes]) => [key, { bytes, isShown }] as const);
  return Object.fromEntries([...list(shown, true), ...list(others, false)]);
}
