import { FairQueue } from '~/platform/fair-queue.server';
import type { Reading } from '../reader/reading';
import { askReader } from '../reader-process.server';

/** The result of reading a file, and its bytes without hidden data if there was any. */
export interface Extracted extends Reading {
  cleaned: Uint8Array | null;
}

/**
 * Limits for reading a file: mebibytes (plus several times the size of the file), bytes of output, and
 * milliseconds. The reader stops itself long before, after 8 to 20 CPU seconds.
 */
const most = { memory: 180, answer: 64 * 1024 * 1024, time: 60_000 };

// Each file is read in a process of its own; two of them keep two processors busy.
const queue = new FairQueue({ atOnce: 2, waiting: 30 });

const unreadable: Extracted = {
  verdict: 'damaged',
  pages: [],
  wholePages: [],
  hidden: [],
  remarks: [],
  pageCount: null,
  title: '',
  language: null,
  found: [],
  cleaning: 'clean',
  cleaned: null,
};

/**
 * Reads a PDF, DOCX or XLSX in a separate process: the text of its pages, its title and language, its hidden
 * data, and bytes without that data. No file can make the portal unresponsive: a reader that takes too long or
 * too much memory is killed, and its file counts as damaged.
 *
 * @param mediaType that of a PDF, DOCX or XLSX; other files count as damaged
 * @throws a 503 Response when too many files wait to be read
 */
export function extract(bytes: Uint8Array, mediaType: string): Promise<Extracted> {
  return queue.pass(() => runReader(bytes, mediaType));
}

/**
 * Takes out of a document what nobody sees.
 *
 * @returns null when that fails
 * @throws a 503 Response when too many files wait to be read
 */
export async function withoutHidden(
  bytes: Uint8Array,
  mediaType: string,
): Promise<Uint8Array | null> {
  const { cleaned } = await queue.pass(() => runReader(bytes, mediaType, 'strip'));
  return cleaned;
}

async function runReader(
  bytes: Uint8Array,
  mediaType: string,
  task: 'read' | 'strip' = 'read',
): Promise<Extracted> {
  const answer = await askReader('program.mjs', bytes, most, {
    flags: ['--max-semi-space-size=8', '--expose-gc'],
    args: [mediaType, String(most.memory), task],
  });
  try {
    return answer ? answerOf(answer) : unreadable;
  } catch {
    return unreadable; // the output was truncated
  }
}

/** Parses the output: 4 bytes with the length of the JSON, the JSON, and the cleaned bytes if there are any. */
function answerOf(answer: Buffer): Extracted {
  if (answer.length < 4) return unreadable;
  const end = 4 + answer.readUInt32BE(0);
  const reading = JSON.parse(answer.toString('utf8', 4, end)) as Reading;
  const cleaned = answer.subarray(end);
  return { ...reading, cleaned: cleaned.length > 0 ? new Uint8Array(cleaned) : null };
}
