import { PDFArray, PDFDict, PDFDocument, PDFName } from './pdf-library.mjs';
import { findHidden } from './pdf-hidden.mjs';
import { readPdf, secondsSince } from './pdf-text.mjs';
import { Refused } from './refused.mjs';

/** @typedef {import('./reading').Hidden} Hidden */
/** @typedef {import('./reading').Remark} Remark */

// CPU seconds for looking for hidden text, and letters of a sample.
const ENOUGH = 3;
const LEAST = 3;
const name = PDFName.of;

/**
 * Reads the text of a PDF that people see, and tells what they do not see.
 *
 * @param {Uint8Array} bytes
 * @param {() => void} onPage
 * @returns {Promise<import('./pdf-text.mjs').ReadText>}
 */
export async function readWholePdf(bytes, onPage) {
  const { stripped, enlarged, byPage, said, remarks } = await lookThrough(bytes);
  const shown = await readPdf(stripped ?? bytes, onPage);
  const wanted = new Set([...byPage.keys()].map((index) => index + 1));
  const whole = stripped ? await readPdf(enlarged ?? bytes, onPage, undefined, wanted) : null;
  /** @type {Hidden[]} */
  const hidden = [...said];
  const wholePages = [...shown.pages];
  for (const [index, kinds] of byPage) {
    const sample = missingIn(shown.pages[index] ?? '', whole?.pages[index] ?? '');
    // A letter or two are part of a drawing.
    if ((sample.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST) continue;
    wholePages[index] = whole?.pages[index] ?? '';
    // One sample for all of them, since the text tells no reasons.
    for (const [at, kind] of [...kinds].entries())
      hidden.push({ kind, where: String(index + 1), sample: at === 0 ? sample : '' });
  }
  const isPart = wholePages.some((page, index) => page !== shown.pages[index]);
  if (shown.badPages.length > 0)
    remarks.push({ kind: 'badPages', about: shown.badPages.join(', ') });
  if (shown.pages.length < shown.pageCount) remarks.push({ kind: 'cut', about: '' });
  const { pages, pageCount, title, languageTag } = shown;
  return {
    pages,
    pageCount,
    title,
    languageTag,
    wholePages: isPart ? wholePages : [],
    hidden,
    remarks,
  };
}

/**
 * The PDF without the text that nobody sees, and without comments.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array | undefined>} nothing if that cannot be done
 */
export async function withoutHiddenInPdf(bytes) {
  const document = await load(bytes);
  if (!document) return undefined;
  findHidden(document, () => false).strip();
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}

/** @param {Uint8Array} bytes */
async function lookThrough(bytes) {
  const began = process.cpuUsage();
  const document = await load(bytes);
  /** @type {Remark[]} */
  const remarks = [];
  if (!document)
    return { stripped: null, enlarged: null, byPage: new Map(), said: [], remarks: [unchecked] };
  remarks.push(...formRemarks(document));
  try {
    const found = findHidden(document, () => secondsSince(began) > ENOUGH);
    if (!found.isWhole) remarks.push(unchecked);
    const { byPage, said } = found;
    if (byPage.size === 0) return { stripped: null, enlarged: null, byPage, said, remarks };
    const isOutside = [...byPage.values()].some((kinds) => kinds.has('outside'));
    const enlarged = isOutside ? await withRoomAround(document) : null;
    found.strip();
    const stripped = await document.save({ updateFieldAppearances: false, addDefaultPage: false });
    return { stripped, enlarged, byPage, said, remarks };
  } catch (error) {
    if (error instanceof Refused) throw error;
    return {
      stripped: null,
      enlarged: null,
      byPage: new Map(),
      said: [],
      remarks: [...remarks, unchecked],
    };
  }
}

/** The document with pages so large that what is outside of them is read, too. @param {PDFDocument} document */
async function withRoomAround(document) {
  const boxes = ['CropBox', 'MediaBox'].map(name);
  const pages = document.getPages().map(({ node }) => node);
  const before = pages.map((node) => boxes.map((box) => node.get(box)));
  for (const node of pages)
    for (const box of boxes)
      node.set(box, document.context.obj([-20_000, -20_000, 20_000, 20_000]));
  const bytes = await document.save({ updateFieldAppearances: false, addDefaultPage: false });
  for (const [index, node] of pages.entries())
    for (const [at, box] of boxes.entries()) {
      const value = before[index]?.[at];
      if (value) node.set(box, value);
      else node.delete(box);
    }
  return bytes;
}

/** @type {Remark} */
const unchecked = { kind: 'unchecked', about: '' };

/** @param {Uint8Array} bytes */
async function load(bytes) {
  for (const password of [undefined, '']) {
    try {
      return await PDFDocument.load(bytes, {
        updateMetadata: false,
        ...(password !== undefined && { password }),
      });
    } catch {
      // Locked against changes, or damaged.
    }
  }
  return null;
}

/**
 * A form in Adobe's own format cannot be cleaned without losing the form. Where it only comes with a form that all programs
 * read, that one stays.
 *
 * @param {PDFDocument} document
 * @returns {Remark[]}
 */
function formRemarks({ context, catalog }) {
  const form = context.lookup(catalog.get(name('AcroForm')));
  if (!(form instanceof PDFDict) || !form.has(name('XFA'))) return [];
  const fields = context.lookup(form.get(name('Fields')));
  const isDynamic = String(context.lookup(catalog.get(name('NeedsRendering')))) === 'true';
  if (isDynamic || !(fields instanceof PDFArray) || fields.size() === 0) throw new Refused('xfa');
  return [{ kind: 'xfa', about: '' }];
}

/** The words of a text that another one lacks, in their order. @param {string} shown @param {string} whole */
function missingIn(shown, whole) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of shown.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return whole
    .split(/\s+/)
    .filter((word) => {
      const left = counts.get(word) ?? 0;
      counts.set(word, left - 1);
      return left <= 0;
    })
    .join(' ');
}
