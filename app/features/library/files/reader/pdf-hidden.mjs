import { PDFArray, PDFName, PDFRawStream, PDFRef } from './pdf-library.mjs';
import { black } from './pdf-color.mjs';
import { boxOf } from './pdf-geometry.mjs';
import { layersOf } from './pdf-layers.mjs';
import { lettersOf } from './pdf-drawing.mjs';
import { PageDrawing } from './pdf-page.mjs';
import { takeOtherTexts, withoutOtherTexts } from './pdf-other-texts.mjs';
import { annotationsOf, takeRemarks, takeUnseenFields } from './pdf-remarks.mjs';
import { hiddenLetters } from './pdf-seen.mjs';
import { Streams, TooMuch } from './pdf-streams.mjs';
import { measureOf, numberOf } from './pdf-widths.mjs';

/** @typedef {import('@cantoo/pdf-lib').PDFDocument} PDFDocument */
/** @typedef {import('@cantoo/pdf-lib').PDFDict} PDFDict */
/** @typedef {import('./reading').Hidden} Hidden */
/** @typedef {{ text: import('./pdf-drawing.mjs').Text, reasons: boolean[] }} Mark */

const name = PDFName.of;

/**
 * Looks for text of a PDF that nobody sees: under boxes and pictures, in the color of what is beneath it, invisible,
 * outside of the page, on layers that are switched off, or in annotations.
 *
 * @param {PDFDocument} document
 * @param {() => boolean} isLate
 * @returns the findings by page, and `strip`, which takes the hidden text out of the document
 */
export function findHidden(document, isLate) {
  const { context } = document;
  const streams = new Streams(context, isLate);
  const layers = layersOf(document);
  /** @type {Map<number, Set<Hidden['kind']>>} */
  const byPage = new Map();
  /** @type {Map<string, Map<number, Mark>>} */
  const marks = new Map();
  /** @type {Hidden[]} */
  const said = [];
  let isWhole = true;
  for (const [index, page] of document.getPages().entries()) {
    const node = page.node;
    const { covers, hidden, comments } = annotationsOf(context, node);
    for (const sample of hidden)
      said.push({ kind: 'annotation', where: String(index + 1), sample });
    for (const sample of comments) said.push({ kind: 'comment', where: String(index + 1), sample });
    const box = visibleBox(context, node);
    const drawing = new PageDrawing(streams, layers, box);
    /** @type {ReturnType<typeof hiddenLetters>} */
    let found;
    try {
      drawing.read(
        `page ${index}`,
        streams.contentOf(node.get(name('Contents'))),
        node.Resources(),
      );
      for (const cover of covers)
        drawing.paints.push({
          box: cover,
          color: black,
          isOpaque: true,
          isImage: false,
          after: Infinity,
        });
      found = hiddenLetters(drawing, box, () => streams.spend(50));
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      isWhole = false;
      break;
    }
    for (const text of drawing.texts) {
      const reasons = found.get(text) ?? [];
      merge(marks, text, reasons.map(Boolean), text.source.startsWith('page'));
      for (const [at, reason] of reasons.entries())
        if (reason && !text.letters[at]?.isBlank)
          byPage.set(index, (byPage.get(index) ?? new Set()).add(reason));
    }
  }
  return { byPage, said, isWhole, strip: () => strip(document, streams, marks) };
}

/**
 * Keeps which letters of a text are hidden wherever it is drawn.
 *
 * @param {Map<string, Map<number, Mark>>} marks
 * @param {import('./pdf-drawing.mjs').Text} text
 * @param {boolean[]} reasons
 * @param {boolean} isOnce whether it is drawn only once
 */
function merge(marks, text, reasons, isOnce) {
  if (isOnce && !reasons.includes(true)) return;
  const own = marks.get(text.source) ?? new Map();
  marks.set(text.source, own);
  const before = own.get(text.operator.start);
  const now = text.letters.map((_letter, at) => reasons[at] === true);
  own.set(text.operator.start, {
    text,
    reasons: before ? now.map((one, at) => one && before.reasons[at]) : now,
  });
}

/** The part of a page that is shown. @param {import('@cantoo/pdf-lib').PDFContext} context @param {PDFDict & { getInheritableAttribute?: any }} node */
function visibleBox(context, node) {
  for (const key of ['CropBox', 'MediaBox']) {
    const stated = context.lookup(node.getInheritableAttribute(name(key)));
    if (!(stated instanceof PDFArray) || stated.size() !== 4) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = stated
      .asArray()
      .map((one) => numberOf(context, one, 0));
    if (left !== right && bottom !== top)
      return boxOf([
        [left, bottom],
        [right, top],
      ]);
  }
  return { left: 0, bottom: 0, right: 612, top: 792 };
}

/** @param {PDFDocument} document @param {Streams} streams @param {Map<string, Map<number, Mark>>} marks */
function strip(document, streams, marks) {
  const { context } = document;
  const pages = document.getPages();
  for (const [source, own] of marks) {
    const hidden = [...own.values()].filter(hasHidden);
    if (hidden.length === 0) continue;
    const [, number] = /^page (\d+)$/.exec(source) ?? [];
    if (number) {
      const node = pages[Number(number)]?.node;
      if (!node) continue;
      const data = without(context, streams.contentOf(node.get(name('Contents'))), hidden);
      node.set(name('Contents'), context.register(context.flateStream(data)));
      continue;
    }
    const [, object, generation] = /^(\d+) (\d+) R$/.exec(source) ?? [];
    if (!object) continue;
    const ref = PDFRef.of(Number(object), Number(generation));
    const stream = context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    const dict = stream.dict.clone(context);
    for (const key of ['Filter', 'DecodeParms', 'Length']) dict.delete(name(key));
    const packed = context.flateStream(
      new Uint8Array(
        withoutOtherTexts(
          Buffer.from(without(context, streams.dataOf(stream) ?? new Uint8Array(), hidden)),
        ),
      ),
    );
    dict.set(name('Filter'), name('FlateDecode'));
    context.assign(ref, PDFRawStream.of(dict, packed.getContents()));
  }
  if ([...marks.values()].some((own) => [...own.values()].some(hasHidden))) {
    takeOtherTexts(context);
    for (const { node } of pages) {
      const content = Buffer.from(streams.contentOf(node.get(name('Contents'))));
      const plain = withoutOtherTexts(content);
      if (!plain.equals(content))
        node.set(name('Contents'), context.register(context.flateStream(new Uint8Array(plain))));
    }
  }
  for (const { node } of pages) takeRemarks(context, node);
  takeUnseenFields(document);
}

/** @param {Mark} mark */
const hasHidden = ({ reasons }) => reasons.includes(true);

/** The content without the hidden letters; the others stay where they are. @param {import('@cantoo/pdf-lib').PDFContext} context @param {Uint8Array} data @param {Mark[]} hidden */
function without(context, data, hidden) {
  const source = Buffer.from(data);
  /** @type {Buffer[]} */
  const kept = [];
  let from = 0;
  for (const mark of hidden.sort(
    (one, other) => one.text.operator.start - other.text.operator.start,
  )) {
    const { operator } = mark.text;
    kept.push(
      source.subarray(from, operator.start),
      Buffer.from(` ${rewritten(context, mark)} `, 'latin1'),
    );
    from = operator.end;
  }
  kept.push(source.subarray(from));
  return new Uint8Array(Buffer.concat(kept));
}

/** @param {import('@cantoo/pdf-lib').PDFContext} context @param {Mark} mark */
function rewritten(context, { text: { operator, state }, reasons }) {
  const measure = state.measure ?? measureOf(context, undefined);
  const scale = state.size * state.stretch;
  let at = 0;
  /** @type {string[]} */
  const parts = [];
  const pieces = operator.operands.flat(1);
  const [wordSpacing, spacing, ...rest] = pieces;
  for (const piece of operator.name === '"' ? rest : pieces) {
    if (typeof piece === 'number') parts.push(String(piece));
    if (typeof piece !== 'object' || Array.isArray(piece)) continue;
    for (const { bytes, width } of lettersOf(piece.bytes, measure, state)) {
      const isHidden = reasons[at];
      at += 1;
      if (!isHidden) parts.push(`<${Buffer.from(bytes).toString('hex')}>`);
      else if (scale !== 0) parts.push(((-width * 1_000) / scale).toFixed(3));
    }
  }
  const before =
    operator.name === "'"
      ? 'T* '
      : operator.name === '"'
        ? `${String(wordSpacing)} Tw ${String(spacing)} Tc T* `
        : '';
  return `${before}[${parts.join(' ')}] TJ`;
}
