// A separate process that draws the first page of a PDF, or with the argument `text` or `sheet` a text: it reads the bytes
// from stdin and writes a PNG to stdout. Started by draw-page.server.ts. A worker thread draws, so that the main thread can watch time and memory.
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { setInterval } from 'node:timers';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const WIDTH = 640; // px
const MOST_HEIGHT = 4 * WIDTH;
const most = { memory: 400 * 1024 * 1024, processor: 10 }; // bytes, seconds
const lookEvery = 10; // ms

// Node 20 lacks this method, and the library needs it to draw.
// @ts-expect-error not in this version's types
ArrayBuffer.prototype.transferToFixedLength ??= function transferToFixedLength(length) {
  const copy = new ArrayBuffer(length ?? this.byteLength);
  new Uint8Array(copy).set(new Uint8Array(this).subarray(0, copy.byteLength));
  return copy;
};

const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Draws the first page. The copy of pdf.js in unpdf, which reads the text, lacks the decoders for JPEG 2000 and JBIG2, so this uses
 * the whole package, with the fonts that a file does not bring.
 */
async function drawPdf() {
  const { createCanvas } = await import('@napi-rs/canvas');
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    data: new Uint8Array(workerData.bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
    wasmUrl: `${library}/wasm/`,
    standardFontDataUrl: `${library}/standard_fonts/`,
    cMapUrl: `${library}/cmaps/`,
    iccUrl: `${library}/iccs/`,
  }).promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(WIDTH / width, MOST_HEIGHT / height) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const canvasContext = /** @type {any} */ (canvas.getContext('2d'));
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  return canvas.toBuffer('image/png');
}

async function draw() {
  const { bytes, what } = workerData;
  if (what === 'pdf') return drawPdf();
  const { drawText } = await import('./text-picture.mjs');
  const text = Buffer.from(bytes).toString('utf8');
  return drawText({ text, isSheet: what === 'sheet' }, path.join(library, 'standard_fonts'));
}

/** @param {AsyncIterable<Buffer>} stream */
async function whole(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

if (isMainThread) {
  const bytes = new Uint8Array(await whole(process.stdin));
  const giveUp = () => process.exit(1);
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { bytes, what: process.argv[2] ?? 'pdf' },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  });
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const isTooMuch = process.memoryUsage.rss() > most.memory + 4 * bytes.length;
    if (isTooMuch || (user + system) / 1e6 > most.processor) giveUp();
  }, lookEvery);
  worker.on('error', giveUp);
  worker.on('exit', giveUp);
  worker.on('message', (image) => {
    // The page is drawn: while the picture is being written, it does not matter how the worker ends.
    worker.off('error', giveUp).off('exit', giveUp);
    process.stdout.write(image, () => process.exit(0));
  });
} else {
  parentPort?.postMessage(new Uint8Array(await draw()));
}
