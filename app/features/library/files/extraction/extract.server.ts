import { Turnstile } from '~/platform/crypto/turnstile.server';
import type { Reading } from '../reader/reading';
import { askReader } from '../reader-process.server';

/** A file as it was read, and its bytes without what they said besides, where there was anything. */
export interface Extracted extends Reading {
  cleaned: Uint8Array | null;
}

/**
 * What reading a file may take: mebibytes besides several times the file itself, bytes of answer, and
 * milliseconds. The reader ends itself long before, after 8 seconds of a processor and more as pages come.
 */
const most = { memory: 180, answer: 64 * 1024 * 1024, time: 120_000 };

// Each is a process of its own; two keep two processors busy.
const turnstile = new Turnstile({ atOnce: 2, waiting: 30 });

const unreadable: Extracted = {
  verdict: 'damaged',
  pages: [],
  pageCount: null,
  title: '',
  language: null,
  found: [],
  cleaning: 'clean',
  cleaned: null,
};

/**
 * Reads a PDF, DOCX or XLSX in a process of its own: the text of its pages, its title and language, and what
 * it says of people, with bytes that say so no more. Whatever is in the file, the portal goes on answering:
 * a reader that takes too long or too much memory is ended, and its file counts as damaged.
 *
 * @param mediaType of one of the three; anything else counts as damaged
 * @throws a 503 Response when too many wait
 */
export function extract(bytes: Uint8Array, mediaType: string): Promise<Extracted> {
  return turnstile.pass(() => runReader(bytes, mediaType));
}

async function runReader(bytes: Uint8Array, mediaType: string): Promise<Extracted> {
  const answer = await askReader('program.mjs', bytes, most, {
    flags: ['--max-semi-space-size=8', '--expose-gc'],
    args: [mediaType, String(most.memory)],
  });
  try {
    return answer ? answerOf(answer) : unreadable;
  } catch {
    return unreadable; // an answer that was cut off
  }
}

/** The child's answer: the length of what it read, that as JSON, and the cleaned bytes if there are any. */
function answerOf(answer: Buffer): Extracted {
  if (answer.length < 4) return unreadable;
  const end = 4 + answer.readUInt32BE(0);
  const reading = JSON.parse(answer.toString('utf8', 4, end)) as Reading;
  const cleaned = answer.subarray(end);
  return { ...reading, cleaned: cleaned.length > 0 ? new Uint8Array(cleaned) : null };
}
