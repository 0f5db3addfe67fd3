/** The last entry of the log at some moment. Whoever keeps it can later check that the log up to it is unchanged. */
export interface AuditHead {
  number: bigint;
  hash: string;
}

/** A head as `NUMBER:HASH`, for letters and the command line. */
export function headWord({ number, hash }: AuditHead): string {
  return `${number}:${hash}`;
}

/** Parses `NUMBER:HASH`. @returns undefined when the text is no such head */
export function headOf(word: string): AuditHead | undefined {
  const [, number, hash] = /^(\d{1,18}):([0-9a-f]{64})$/i.exec(word.trim()) ?? [];
  return number && hash ? { number: BigInt(number), hash: hash.toLowerCase() } : undefined;
}
