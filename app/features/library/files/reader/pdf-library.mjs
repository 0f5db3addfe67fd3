// pdf-lib as the single file that its package also holds. The package's entry imports hundreds of modules, which
// takes 0.2 s of processor time for every PDF that is read; this file takes 0.04 s.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const entry = pathToFileURL(createRequire(import.meta.url).resolve('@cantoo/pdf-lib'));
const library = await import(new URL('../dist/pdf-lib.esm.min.js', entry).href);

export const {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  StandardFontEmbedder,
  decodePDFRawStream,
} = library;
