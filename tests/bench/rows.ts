import fs from 'node:fs';

/** Prints the results, and passes them to `npm run bench` if that called. */
export function keepRows(rows: { measure: string; figure: number; goal: string }[]): void {
  console.table(rows);
  const file = process.env['BENCH_ROWS'];
  if (file) fs.writeFileSync(file, JSON.stringify(rows));
}

/** How long something takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** A quantile of the values. */
export function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
