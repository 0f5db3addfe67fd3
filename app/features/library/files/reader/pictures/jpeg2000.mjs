import { isEmpty, Unclear } from './unclear.mjs';

/** @typedef {import('../reading').Found} Found */

/** @type {Found} */
const note = { kind: 'note', value: '' };

// Boxes that a decoder needs, and those that hold others.
const wanted = new Set([
  ...['jP  ', 'ftyp', 'rreq', 'jp2h', 'jpch', 'jplh', 'jp2c'],
  ...['ihdr', 'bpcc', 'colr', 'pclr', 'cmap', 'cdef', 'res ', 'resc', 'resd', 'cgrp', 'opct'],
]);
const holders = new Set(['jp2h', 'jpch', 'jplh', 'res ', 'cgrp']);
const COMMENT = 0x64;
const [SOC, LENGTHS, SOT, SOD, EOC] = [0x4f, 0x55, 0x90, 0x93, 0xd9];

/** Whether data is a JPEG 2000, with or without boxes. @param {Buffer} data */
export function isJpeg2000(data) {
  return isCodestream(data) || data.toString('latin1', 4, 8) === 'jP  ';
}

/** @param {Buffer} data */
const isCodestream = (data) => data[0] === 0xff && data[1] === SOC;

/**
 * A JPEG 2000 without the boxes and remarks that its pixels do not need.
 *
 * @param {Buffer} data
 * @returns {{ bytes: Uint8Array, found: Found[] }}
 * @throws {Unclear}
 */
export function cleanJpeg2000(data) {
  /** @type {Found[]} */
  const found = [];
  const bytes = isCodestream(data) ? codestream(data, found) : boxes(data, found);
  return { bytes, found };
}

/** @param {Buffer} data @param {Found[]} found @returns {Buffer} */
function boxes(data, found) {
  /** @type {Buffer[]} */
  const kept = [];
  for (let at = 0; at < data.length;) {
    if (at + 8 > data.length) {
      if (!isEmpty(data.subarray(at))) found.push(note);
      break;
    }
    const short = data.readUInt32BE(at);
    const head = short === 1 ? 16 : 8;
    if (at + head > data.length) throw new Unclear();
    const size = short === 1 ? Number(data.readBigUInt64BE(at + 8)) : short || data.length - at;
    const end = at + size;
    if (size < head || end > data.length) throw new Unclear();
    const type = data.toString('latin1', at + 4, at + 8);
    const content = data.subarray(at + head, end);
    if (!wanted.has(type)) found.push(note);
    else if (type === 'jp2c') kept.push(box(type, codestream(content, found)));
    else kept.push(box(type, holders.has(type) ? boxes(content, found) : content));
    at = end;
  }
  return Buffer.concat(kept);
}

/** @param {string} type @param {Buffer} content */
function box(type, content) {
  const head = Buffer.from(`\0\0\0\0${type}`, 'latin1');
  head.writeUInt32BE(content.length + 8);
  return Buffer.concat([head, content]);
}

/** @param {Buffer} data @param {Found[]} found */
function codestream(data, found) {
  const kept = [data.subarray(0, 2)];
  let at = 2;
  let isListed = false;
  /** where the tile part begins, and where its length is written; 0 in the main header */
  let part = { start: 0, end: 0, removed: 0, head: Buffer.alloc(0) };
  for (;;) {
    // A stream that is cut is shown as far as it goes.
    if (at >= data.length) break;
    const marker = data[at + 1] ?? 0;
    if (data[at] !== 0xff || at + 2 > data.length) throw new Unclear();
    if (marker === EOC) {
      at += 2;
      break;
    }
    if (marker === SOD) {
      // A list of the lengths of all parts would be wrong.
      if (part.removed && isListed) throw new Unclear();
      const end = Math.min(part.end || data.length, data.length);
      if (part.end && part.removed)
        part.head.writeUInt32BE(part.end - part.start - part.removed, 6);
      // The last part of unknown length ends where the stream does.
      const isOpen = !part.end;
      const last = isOpen ? Math.max(data.lastIndexOf(Buffer.from([0xff, EOC])), at) : end;
      kept.push(data.subarray(at, last));
      at = last;
      continue;
    }
    if (at + 4 > data.length) throw new Unclear();
    const end = at + 2 + data.readUInt16BE(at + 2);
    if (end > data.length) throw new Unclear();
    if (marker === COMMENT) {
      // Programs name themselves there; the rest may be anything.
      found.push(note);
      part.removed += end - at;
    } else {
      const copy = Buffer.from(data.subarray(at, end));
      isListed ||= marker === LENGTHS;
      if (marker === SOT) {
        const length = data.readUInt32BE(at + 6);
        part = { start: at, end: length && at + length, removed: 0, head: copy };
      }
      kept.push(copy);
    }
    at = end;
  }
  if (!isEmpty(data.subarray(at))) found.push(note);
  return Buffer.concat([...kept, Buffer.from([0xff, EOC])]);
}
