// A separate process that reads one file: it takes the bytes from stdin, writes its findings to stdout and exits.
// Started by reader-process.server.ts. It watches its own memory, however busy the portal is.
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { Worker } from 'node:worker_threads';

const mebibyte = 1024 * 1024;
const [mediaType = '', ownLimit = '0', task = 'read'] = process.argv.slice(2);
const lookEvery = 4; // ms

/** Exits without an answer, which the portal treats as a damaged file. */
const giveUp = () => process.exit(1);

/** @param {AsyncIterable<Buffer>} stream */
async function whole(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const received = await whole(process.stdin);
const bytes = new Uint8Array(received.byteLength);
bytes.set(received);
// Reading a large file takes several times its size, whereas a decompression bomb is small.
const most = Number(ownLimit) * mebibyte + 6 * bytes.length;
const worker = new Worker(new URL('./work.mjs', import.meta.url), {
  workerData: { mediaType, bytes, task },
  transferList: [bytes.buffer],
  // A heap limit makes V8 collect garbage before the process exceeds its memory limit.
  resourceLimits: {
    maxOldGenerationSizeMb: 100 + Math.ceil((6 * bytes.length) / mebibyte),
    maxYoungGenerationSizeMb: 8,
  },
  stdout: true,
  stderr: true,
});
// CPU seconds rather than wall-clock time, because a good file takes longer on a busy machine. Each page that is
// read extends the allowance, and some of it is left for cleaning: see `enough` in pdf-text.mjs.
let allowed = 14;
const mostAllowed = 26;
const ofPage = 0.04;
const watch = setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > most || (user + system) / 1e6 > allowed) giveUp();
}, lookEvery);
worker.on('error', giveUp);
worker.on('exit', giveUp);
worker.on('message', (message) => {
  if (message === 'page') {
    allowed = Math.min(mostAllowed, allowed + ofPage);
    return;
  }
  const { reading, cleaned } = message;
  // The answer is complete: while it is being written, it does not matter how the worker ends.
  worker.off('error', giveUp).off('exit', giveUp);
  clearInterval(watch);
  const text = Buffer.from(JSON.stringify(reading));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(text.length);
  process.stdout.write(Buffer.concat([head, text, ...(cleaned ? [cleaned] : [])]), () =>
    process.exit(0),
  );
});
