import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

const MEBIBYTE = 1024 * 1024;

/** The most that reading one may take. A few kilobytes can unpack to gigabytes. */
const most = { milliseconds: 15_000, heap: 256, growth: 768 * MEBIBYTE };
const lookEvery = 50; // ms

export type PdfVerdict = 'good' | 'protected' | 'damaged';

// Plain text, because a worker has no part in the bundle; it runs nothing but the library.
const program = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { getDocumentProxy } = require(workerData.library);
  const document = await getDocumentProxy(workerData.bytes, {
    isEvalSupported: false,
    stopAtErrors: true,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  if (document.numPages > 0) await document.getPage(1);
  return document.numPages > 0 ? 'good' : 'damaged';
})()
  .catch((error) => (error?.name === 'PasswordException' ? 'protected' : 'damaged'))
  .then((verdict) => parentPort.postMessage(verdict));
`;

/**
 * Opens a PDF and its first page in a thread of its own: whatever is in it, the portal goes on answering,
 * and a reader that takes too long or too much memory is ended. Then the file counts as damaged.
 *
 * @param bytes are copied; the reader takes the memory that it is given
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfVerdict> {
  const copy = new Uint8Array(bytes);
  const library = createRequire(import.meta.url).resolve('unpdf');
  const before = process.memoryUsage.rss();
  const worker = new Worker(program, {
    eval: true,
    workerData: { library, bytes: copy },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: most.heap },
    env: {},
    stdout: true,
    stderr: true,
  });
  const end = Date.now() + most.milliseconds;
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PdfVerdict>((resolve) => {
      worker.once('message', (verdict: PdfVerdict) => resolve(verdict));
      worker.once('error', () => resolve('damaged'));
      worker.once('exit', () => resolve('damaged'));
      // Buffers are outside the heap that a thread can be limited to, so the whole process is looked at.
      watch = setInterval(() => {
        const isTooMuch = process.memoryUsage.rss() - before > most.growth;
        if (isTooMuch || Date.now() > end) resolve('damaged');
      }, lookEvery);
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}
