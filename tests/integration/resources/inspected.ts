import type { Extracted } from '~/features/library/files/extraction/extract.server';
import { inspectFile } from '~/features/library/files/inspection/inspect.server';
import { readFile } from '~/features/library/files/reader/read-file.mjs';

async function readHere(bytes: Uint8Array, mediaType: string): Promise<Extracted> {
  const { reading, cleaned } = await readFile(new Uint8Array(bytes), mediaType, () => undefined);
  return { ...reading, cleaned: cleaned ?? null };
}

/**
 * Inspects a file whose document is read in this process, for tests of what is found in it. Starting a process for
 * each file takes ten times as long; that it is started, and its limits, are tested in `reading.test.ts` and
 * `costly-files.test.ts`.
 */
export function inspected(name: string, bytes: Uint8Array) {
  return inspectFile(name, bytes, readHere);
}
