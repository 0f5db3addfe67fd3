import { Buffer } from 'node:buffer';
import { decodePDFRawStream, PDFRawStream } from './pdf-library.mjs';

/**
 * What the metadata of a PDF declare about standards for archives (PDF/A) and for accessibility (PDF/UA).
 *
 * @typedef {{ names: string[], properties: string }} Declared
 */

/** @param {unknown} metadata the stream with the XMP of the document @returns {Declared | null} */
export function declaredIn(metadata) {
  const text = xmpText(metadata);
  const part = /pdfaid:part(?:>|\s{0,9}=\s{0,9}["'])\s{0,9}(\d)/.exec(text)?.[1];
  const level = /pdfaid:conformance(?:>|\s{0,9}=\s{0,9}["'])\s{0,9}([ABUEFabuef])/.exec(text)?.[1];
  const revision = /pdfaid:rev(?:>|\s{0,9}=\s{0,9}["'])\s{0,9}(\d{4})/.exec(text)?.[1];
  const access = /pdfuaid:part(?:>|\s{0,9}=\s{0,9}["'])\s{0,9}(\d)/.exec(text)?.[1];
  const names = [];
  let properties = '';
  if (part) {
    names.push(`PDF/A-${part}${(level ?? '').toLowerCase()}`);
    properties += `<pdfaid:part>${part}</pdfaid:part>`;
    if (level) properties += `<pdfaid:conformance>${level}</pdfaid:conformance>`;
    if (revision) properties += `<pdfaid:rev>${revision}</pdfaid:rev>`;
  }
  if (access) {
    names.push(`PDF/UA-${access}`);
    properties += `<pdfuaid:part>${access}</pdfuaid:part>`;
  }
  return names.length > 0 ? { names, properties } : null;
}

/**
 * Metadata that declare the same and nothing else but the title.
 *
 * @param {Declared} declared
 * @param {string} title
 */
export function minimalXmp({ properties }, title) {
  const named = title
    ? `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`
    : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">${properties}${named}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** @param {unknown} metadata */
export function xmpText(metadata) {
  if (!(metadata instanceof PDFRawStream)) return '';
  try {
    return Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
  } catch {
    return '';
  }
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
}
