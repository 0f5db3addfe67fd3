import { languageOf } from './language.mjs';
import { limitFound, limitPages, plainLine } from './plain-text.mjs';
import { Refused } from './refused.mjs';

/** @typedef {import('./reading').Reading} Reading */

const office = 'application/vnd.openxmlformats-officedocument';

// Loads only the libraries for this kind of file.
/** @param {string} mediaType */
async function readerFor(mediaType) {
  if (mediaType === 'application/pdf') {
    const { readPdf } = await import('./pdf-text.mjs');
    const { cleanPdf } = await import('./pdf-cleaning.mjs');
    return { check: undefined, read: readPdf, clean: cleanPdf };
  }
  const { checkOffice } = await import('./office-check.mjs');
  const { cleanOffice } = await import('./office-cleaning.mjs');
  if (mediaType === `${office}.spreadsheetml.sheet`) {
    const { readXlsx } = await import('./xlsx.mjs');
    const check = (/** @type {Uint8Array} */ bytes) => checkOffice(bytes, 'xl/workbook.xml');
    return { check, read: readXlsx, clean: cleanOffice };
  }
  const { readDocx } = await import('./docx.mjs');
  const check = (/** @type {Uint8Array} */ bytes) => checkOffice(bytes, 'word/document.xml');
  return { check, read: readDocx, clean: cleanOffice };
}

/** @type {Omit<Reading, 'verdict'>} */
const nothing = {
  pages: [],
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
    await kind.check?.(bytes);
    const read = await kind.read(bytes, onPage);
    const { found, cleaning, cleaned } = await kind.clean(bytes, read.pageCount);
    const pages = limitPages(read.pages);
    const language = await languageOf(pages, read.languageTag);
    const title = plainLine(read.title, 200);
    return {
      reading: {
        verdict: 'good',
        pages,
        pageCount: read.pageCount,
        title,
        language,
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
