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

/** Draws the beginning of a text, or of a sheet as a table, as a PNG. @returns null when that fails */
export function drawText(text: string, isSheet: boolean): Promise<Buffer | null> {
  return queue.pass(() => draw(Buffer.from(text), isSheet ? 'sheet' : 'text'));
}

async function draw(
  bytes: Uint8Array,
  what: 'pdf' | 'text' | 'sheet' = 'pdf',
): Promise<Buffer | null> {
  const picture = await askReader('preview.mjs', bytes, most, { args: [what] });
  return picture && picture.length > 0 ? picture : null;
}
