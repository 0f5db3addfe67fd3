import { getDocumentProxy } from 'unpdf';
import { textOfItems } from './pdf-lines.mjs';
import { Refused } from './refused.mjs';
import { asTitle, headingOf } from './title.mjs';

/** @typedef {Pick<import('./reading').Reading, 'pages' | 'wholePages' | 'hidden' | 'remarks' | 'pageCount' | 'title'> & { languageTag: string | undefined }} ReadText */
/** @typedef {{ pages: string[], pageCount: number, title: string, languageTag: string | undefined, badPages: number[] }} PdfText */

// Above this resident memory, in bytes, garbage is collected after every tenth page.
const ROOMY = 110 * 1024 * 1024;

/**
 * CPU seconds after which the remaining pages are not read. A page of text takes some 0.015; a few kilobytes can hold
 * thousands of pages that take ten times as long.
 *
 * @param {number} pages that were read
 */
const enough = (pages) => Math.min(15, 5 + 0.02 * pages);

/**
 * Reads the text of the pages of a PDF. A page that cannot be read does not cost the others.
 *
 * @param {Uint8Array} bytes are copied
 * @param {() => void} onPage called after each page
 * @param {(pages: number) => number} [allowance] processor seconds, by the number of pages that were read
 * @param {ReadonlySet<number>} [only] the pages that are wanted, counted from 1; all if not given
 * @returns {Promise<PdfText>}
 */
export async function readPdf(bytes, onPage, allowance = enough, only = undefined) {
  const began = process.cpuUsage();
  const document = await open(new Uint8Array(bytes));
  const pageCount = document.numPages;
  if (pageCount < 1) throw new Refused('damaged');
  /** @type {string[]} */
  const pages = [];
  /** @type {number[]} */
  const badPages = [];
  let heading = '';
  for (
    let number = 1;
    number <= pageCount && secondsSince(began) < allowance(pages.length);
    number += 1
  ) {
    if (only && !only.has(number)) {
      pages.push('');
      continue;
    }
    const texts = await itemsOf(document, number);
    if (!texts) badPages.push(number);
    if (number === 1) heading = headingOf(texts ?? [], textOfItems);
    pages.push(textOfItems(texts ?? []));
    if (number % 10 === 0 && process.memoryUsage.rss() > ROOMY) globalThis.gc?.();
    onPage();
  }
  if (badPages.length === pageCount) throw new Refused('damaged');
  const { info: stated } = await document.getMetadata().catch(() => ({ info: {} }));
  const info = /** @type {{ Title?: unknown, Language?: unknown }} */ (stated);
  const tag = typeof info.Language === 'string' ? info.Language : undefined;
  const title = asTitle(info.Title) || heading;
  await document.destroy();
  return { pages, pageCount, title, languageTag: tag, badPages };
}

/** @param {Awaited<ReturnType<typeof getDocumentProxy>>} document @param {number} number */
async function itemsOf(document, number) {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.filter((item) => 'str' in item);
  } catch {
    return null;
  }
}

/** The processor time of this process since then, in seconds. @param {NodeJS.CpuUsage} began */
export function secondsSince(began) {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** @param {Uint8Array} bytes */
async function open(bytes) {
  try {
    return await getDocumentProxy(bytes, {
      isEvalSupported: false,
      stopAtErrors: true,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Refused(isLocked ? 'protected' : 'damaged');
  }
}
