import { languageOf } from './language.mjs';
import { caseLabels } from './case-labels.mjs';
import { limitFound, limitHidden, limitPages, plainLine } from './plain-text.mjs';
import { Refused } from './refused.mjs';

/** @typedef {import('./reading').Reading} Reading */

const office = 'application/vnd.openxmlformats-officedocument';

/**
 * What is done with a kind of file.
 *
 * @typedef {object} Kind
 * @property {'pages' | 'sheets' | 'parts'} unit of its text
 * @property {(bytes: Uint8Array) => Promise<import('./office-places.mjs').Places>} [check]
 * @property {(bytes: Uint8Array, onPage: () => void, places: import('./office-places.mjs').Places) => Promise<import('./pdf-text.mjs').ReadText>} read
 * @property {(bytes: Uint8Array, pageCount: number | null) => Promise<import('./pdf-cleaning.mjs').Cleaned>} clean
 * @property {(bytes: Uint8Array, places: import('./office-places.mjs').Places) => Promise<Uint8Array | undefined>} strip
 */

// Loads only the libraries for this kind of file.
/** @param {string} mediaType @returns {Promise<Kind>} */
async function readerFor(mediaType) {
  if (mediaType === 'application/pdf') {
    const { readWholePdf, withoutHiddenInPdf } = await import('./pdf.mjs');
    const { cleanPdf } = await import('./pdf-cleaning.mjs');
    return { unit: 'pages', read: readWholePdf, clean: cleanPdf, strip: withoutHiddenInPdf };
  }
  const { checkOffice } = await import('./office-check.mjs');
  const { cleanOffice } = await import('./office-cleaning.mjs');
  if (mediaType === `${office}.spreadsheetml.sheet`) {
    const { readXlsx } = await import('./xlsx.mjs');
    const { withoutHiddenInXlsx: strip } = await import('./xlsx-strip.mjs');
    return {
      unit: 'sheets',
      check: (bytes) => checkOffice(bytes, 'xl'),
      read: readXlsx,
      clean: cleanOffice,
      strip,
    };
  }
  const { readDocx } = await import('./docx.mjs');
  const { withoutHiddenInDocx: strip } = await import('./docx-strip.mjs');
  return {
    unit: 'parts',
    check: (bytes) => checkOffice(bytes, 'word'),
    read: readDocx,
    clean: cleanOffice,
    strip,
  };
}

/** @type {Omit<Reading, 'verdict'>} */
const nothing = {
  pages: [],
  wholePages: [],
  hidden: [],
  remarks: [],
  pageCount: null,
  title: '',
  language: null,
  found: [],
  cleaning: 'clean',
};

/**
 * Reads a PDF, DOCX or XLSX: its text, its hidden data, and its bytes without that data.
 *
 * @param {Uint8Array} bytes
 * @param {string} mediaType
 * @param {() => void} onPage called after each page of a PDF
 * @returns {Promise<{ reading: Reading, cleaned?: Uint8Array }>}
 */
export async function readFile(bytes, mediaType, onPage) {
  try {
    const kind = await readerFor(mediaType);
    const places = (await kind.check?.(bytes)) ?? { main: '' };
    const read = await kind.read(bytes, onPage, places);
    const { found, cleaning, cleaned, remarks = [] } = await kind.clean(bytes, read.pageCount);
    const isPaged = kind.unit !== 'parts' || read.pages.length > 1;
    const unit = isPaged && kind.unit === 'parts' ? 'pages' : kind.unit;
    const { pages, isCut } = limitPages(read.pages, unit);
    const wholePages = limitPages(read.wholePages, unit).pages;
    const labels = caseLabels(read.wholePages.length > 0 ? wholePages : pages);
    const said = [...read.remarks, ...remarks];
    if (isCut) said.push({ kind: 'cut', about: '' });
    if (labels.length > 0) said.push({ kind: 'caseData', about: labels.join(', ') });
    if (pages.every((page) => page === '') && wholePages.length === 0)
      said.push({ kind: 'noText', about: '' });
    return {
      reading: {
        verdict: 'good',
        pages,
        wholePages,
        hidden: limitHidden(read.hidden),
        remarks: said,
        pageCount: read.pageCount,
        title: plainLine(read.title, 200),
        language: await languageOf(pages, read.languageTag),
        found: limitFound(found),
        cleaning,
      },
      ...(cleaned && { cleaned }),
    };
  } catch (error) {
    const verdict = error instanceof Refused ? error.verdict : 'damaged';
    return { reading: { verdict, ...nothing } };
  }
}

/**
 * Takes out of a document what nobody sees.
 *
 * @param {Uint8Array} bytes
 * @param {string} mediaType
 * @returns {Promise<{ reading: Reading, cleaned?: Uint8Array }>} nothing but the verdict, and the new bytes
 */
export async function stripFile(bytes, mediaType) {
  try {
    const kind = await readerFor(mediaType);
    const places = (await kind.check?.(bytes)) ?? { main: '' };
    const cleaned = await kind.strip(bytes, places);
    return {
      reading: { verdict: cleaned ? 'good' : 'damaged', ...nothing },
      ...(cleaned && { cleaned }),
    };
  } catch (error) {
    const verdict = error instanceof Refused ? error.verdict : 'damaged';
    return { reading: { verdict, ...nothing } };
  }
}
