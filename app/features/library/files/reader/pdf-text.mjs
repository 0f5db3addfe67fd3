import { getDocumentProxy } from 'unpdf';
import { Refused } from './refused.mjs';

/** @typedef {{ pages: string[], pageCount: number | null, title: string, languageTag: string | undefined }} ReadText */

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
 * Opens a PDF and reads the text of its pages.
 *
 * @param {Uint8Array} bytes are copied
 * @param {() => void} onPage called after each page
 * @param {(pages: number) => number} allowance processor seconds, by the number of pages that were read
 * @returns {Promise<ReadText>}
 */
export async function readPdf(bytes, onPage, allowance = enough) {
  const began = process.cpuUsage();
  const document = await open(new Uint8Array(bytes));
  const pageCount = document.numPages;
  if (pageCount < 1) throw new Refused('damaged');
  /** @type {string[]} */
  const pages = [];
  let largest = '';
  for (
    let number = 1;
    number <= pageCount && secondsSince(began) < allowance(pages.length);
    number += 1
  ) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.filter((item) => 'str' in item);
    if (number === 1) largest = largestOf(texts);
    pages.push(texts.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''));
    page.cleanup();
    if (number % 10 === 0 && process.memoryUsage.rss() > ROOMY) globalThis.gc?.();
    onPage();
  }
  const { info: stated } = await document.getMetadata();
  const info = /** @type {{ Title?: unknown, Language?: unknown }} */ (stated);
  const tag = typeof info.Language === 'string' ? info.Language : undefined;
  const title = given(info.Title) || largest;
  await document.destroy();
  return { pages, pageCount, title, languageTag: tag };
}

/** @param {NodeJS.CpuUsage} began */
function secondsSince(began) {
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

/**
 * The title in the metadata, unless a program made it up, for instance from the file name.
 *
 * @param {unknown} title
 */
function given(title) {
  if (typeof title !== 'string') return '';
  const isMadeUp =
    /\.(?:docx?|xlsx?|pdf|indd|pptx?|odt)$|^(?:microsoft \w+ - |untitled|sin t[ií]tulo|document\d*$|documento\d*$)/i;
  return isMadeUp.test(title.trim()) ? '' : title;
}

/**
 * The first consecutive run of the largest text on a page.
 *
 * @param {{ str: string, height: number }[]} texts
 */
function largestOf(texts) {
  const written = texts.filter(({ str }) => str.trim());
  const height = Math.max(0, ...written.map((item) => item.height));
  const first = written.findIndex((item) => item.height > height * 0.95);
  /** @type {string[]} */
  const parts = [];
  for (const { str, height: own } of written.slice(first)) {
    if (own <= height * 0.95) break;
    parts.push(str);
  }
  return parts.join(' ');
}
