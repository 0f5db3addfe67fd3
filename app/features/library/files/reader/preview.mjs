// A separate process that draws the first page of a PDF: it reads the bytes from stdin and writes a PNG to
// stdout. Started by draw-page.server.ts. A worker thread draws, so that the main thread can watch time and memory.
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

async function draw() {
  const { getDocumentProxy, renderPageAsImage } = await import('unpdf');
  const options = { isEvalSupported: false, disableFontFace: true, verbosity: 0 };
  const document = await getDocumentProxy(new Uint8Array(workerData), options);
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const scale = Math.min(WIDTH / width, MOST_HEIGHT / height);
  const image = await renderPageAsImage(document, 1, {
    canvasImport: () => import('@napi-rs/canvas'),
    scale,
  });
  parentPort?.postMessage(new Uint8Array(image));
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
    workerData: bytes,
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
  await draw();
}
