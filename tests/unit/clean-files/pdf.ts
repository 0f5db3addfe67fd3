import zlib from 'node:zlib';

/** How a stream may be packed: each by the name of its filter. */
export const filters: Record<string, (data: Buffer) => Buffer> = {
  ASCIIHexDecode: (data) => Buffer.from(`${data.toString('hex')}>`),
  ASCII85Decode: ascii85,
  FlateDecode: (data) => zlib.deflateSync(data),
  RunLengthDecode: runs,
  LZWDecode: lzw,
};

function ascii85(data: Buffer): Buffer {
  let text = '';
  for (let at = 0; at < data.length; at += 4) {
    const group = data.subarray(at, at + 4);
    let value = Buffer.concat([group, Buffer.alloc(4)]).readUInt32BE();
    const signs: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      signs.unshift(String.fromCharCode(33 + (value % 85)));
      value = Math.floor(value / 85);
    }
    text += signs.slice(0, group.length + 1).join('');
  }
  return Buffer.from(`${text}~>`);
}

/** Without any repetition. */
function runs(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < data.length; at += 128) {
    const part = data.subarray(at, at + 128);
    parts.push(Buffer.from([part.length - 1]), part);
  }
  return Buffer.concat([...parts, Buffer.from([128])]);
}

/** Codes of nine bits only: the table is cleared before it needs more. */
function lzw(data: Buffer): Buffer {
  const codes = [...data].flatMap((byte, index) => (index % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => parseInt(byte.padEnd(8, '0'), 2)));
}

export interface PdfParts {
  catalog?: string;
  page?: string;
  /** more of the dictionary of the page's content */
  content?: string;
  /** more objects, from number 5 on */
  objects?: (string | Buffer)[];
  /** what stands before the first object, and between the objects */
  between?: string;
}

/** A PDF of one page that is made by hand, so that anything can be in it. */
export function aRawPdf({
  catalog = '',
  page = '',
  content = '',
  objects = [],
  between = '',
}: PdfParts) {
  const all: (string | Buffer)[] = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R${page}>>`,
    `<</Length 3${content}>>stream\nq Q\nendstream`,
    ...objects,
  ];
  const chunks: Buffer[] = [Buffer.from(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${between}`, 'latin1')];
  const size = () => chunks.reduce((sum, { length }) => sum + length, 0);
  const offsets = all.map((one, index) => {
    const start = size();
    const body = typeof one === 'string' ? Buffer.from(one, 'latin1') : one;
    const end = Buffer.from(`\nendobj\n${between}`);
    chunks.push(Buffer.from(`${index + 1} 0 obj\n`), body, end);
    return start;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = size();
  const count = all.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(end)]);
}

/** A stream that is packed by filters, of which the first is the last to be applied. */
export function aStream(dictionary: string, data: Buffer, chain: string[], last = ''): Buffer {
  const packed = chain.reduceRight((inner, name) => filters[name]?.(inner) ?? inner, data);
  const names = [...chain, ...(last ? [last] : [])].map((name) => `/${name}`).join('');
  const head = `<<${dictionary}/Filter[${names}]/Length ${packed.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}
