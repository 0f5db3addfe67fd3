// A process of its own that reads one file: its bytes come in, what it found goes out, and then it ends.
// Run by run-reader.server.ts. It looks after its own memory, however busy the portal is.
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { Worker } from 'node:worker_threads';

const mebibyte = 1024 * 1024;
const [mediaType = '', ownLimit = '0'] = process.argv.slice(2);
const lookEvery = 4; // ms

/** Ends with nothing said: the portal takes that for a file that is no good. */
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
// Reading a large file takes several times its size; a bomb is small.
const most = Number(ownLimit) * mebibyte + 6 * bytes.length;
const worker = new Worker(new URL('./work.mjs', import.meta.url), {
  workerData: { mediaType, bytes },
  transferList: [bytes.buffer],
  // What is garbage is put away before it looks like need.
  resourceLimits: {
    maxOldGenerationSizeMb: 100 + Math.ceil((6 * bytes.length) / mebibyte),
    maxYoungGenerationSizeMb: 8,
  },
  stdout: true,
  stderr: true,
});
// Seconds of a processor, not of the clock: on a machine that is busy with other things a good file takes
// longer. Each page that was read is worth more of them.
let allowed = 8;
const mostAllowed = 40;
const ofPage = 0.1;
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
  // It has said all; how it ends is of no matter any more while the answer is on its way out.
  worker.off('error', giveUp).off('exit', giveUp);
  clearInterval(watch);
  const text = Buffer.from(JSON.stringify(reading));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(text.length);
  process.stdout.write(Buffer.concat([head, text, ...(cleaned ? [cleaned] : [])]), () =>
    process.exit(0),
  );
});
