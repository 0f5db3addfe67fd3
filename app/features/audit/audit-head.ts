/** The last entry of the log at some moment: whoever keeps it can tell whether what was before it stands. */
export interface AuditHead {
  number: bigint;
  hash: string;
}

/** A head as one word, `NUMBER:HASH`, for letters and the operator's tool. */
export function headWord({ number, hash }: AuditHead): string {
  return `${number}:${hash}`;
}

/** The head that a word says; undefined when it is none. */
export function headOf(word: string): AuditHead | undefined {
  const [, number, hash] = /^(\d{1,18}):([0-9a-f]{64})$/i.exec(word.trim()) ?? [];
  return number && hash ? { number: BigInt(number), hash: hash.toLowerCase() } : undefined;
}
