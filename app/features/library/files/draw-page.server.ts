import { FairQueue } from '~/platform/fair-queue.server';
import { askReader } from './reader-process.server';

// Milliseconds, and bytes of output. The process normally stops itself long before.
const most = { time: 60_000, answer: 32 * 1024 * 1024 };

// One at a time is enough, because nobody waits for a preview.
const queue = new FairQueue({ atOnce: 1, waiting: 100 });

/** Draws the first page of a PDF as a PNG, in a separate process. @returns null when that fails */
export function drawFirstPage(pdf: Uint8Array): Promise<Buffer | null> {
  return queue.pass(() => draw(pdf));
}

async function draw(pdf: Uint8Array): Promise<Buffer | null> {
  const picture = await askReader('preview.mjs', pdf, most);
  return picture && picture.length > 0 ? picture : null;
}
