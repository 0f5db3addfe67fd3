/** @typedef {import('./reading').Found} Found */

const ARTIST = 0x013b;
const GPS = 0x8825;
/** @type {Record<number, Found['kind']>} */
const told = {
  0x010f: 'camera',
  0x0110: 'camera',
  0x0131: 'program',
  0x0132: 'date',
  [ARTIST]: 'author',
};
const MOST_ENTRIES = 500;

/**
 * What the Exif data of a photograph reveals about people and places. Unreadable data is reported as a note,
 * since another program may be able to read it.
 *
 * @param {Uint8Array} exif starts at the TIFF header or at the `Exif` marker before it
 * @returns {Found[]}
 */
export function foundInExif(exif) {
  const all = Buffer.from(exif.buffer, exif.byteOffset, exif.byteLength);
  const data = all.subarray(0, 4).toString('latin1') === 'Exif' ? all.subarray(6) : all;
  try {
    return entriesOf(data);
  } catch {
    return [{ kind: 'note', value: 'Exif' }];
  }
}

/**
 * @param {Buffer} data
 * @returns {Found[]}
 */
function entriesOf(data) {
  const isLittle = data.toString('latin1', 0, 2) === 'II';
  /** @param {number} at */
  const short = (at) => (isLittle ? data.readUInt16LE(at) : data.readUInt16BE(at));
  /** @param {number} at */
  const long = (at) => (isLittle ? data.readUInt32LE(at) : data.readUInt32BE(at));
  const start = long(4);
  const count = Math.min(short(start), MOST_ENTRIES);
  /** @type {Found[]} */
  const found = [];
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + 12 * index;
    const tag = short(at);
    if (tag === GPS) found.push({ kind: 'place', value: '' });
    const kind = told[tag];
    if (!kind) continue;
    const length = long(at + 4);
    const from = length > 4 ? long(at + 8) : at + 8;
    const value = data.toString('utf8', from, from + Math.min(length, 200)).split('\0', 1)[0] ?? '';
    if (value.trim()) found.push({ kind, value });
  }
  return found;
}
