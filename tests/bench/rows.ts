import fs from 'node:fs';

/** Hands what was measured to `npm run bench`, where that asked for it. */
export function keepRows(rows: { measure: string; figure: number; goal: string }[]): void {
  console.table(rows);
  const file = process.env['BENCH_ROWS'];
  if (file) fs.writeFileSync(file, JSON.stringify(rows));
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What so large a share of the values, sorted here, does not exceed. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
