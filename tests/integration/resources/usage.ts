import fs from 'node:fs';
import { performance } from 'node:perf_hooks';

/** The resources that child processes used during some work. */
export interface Usage {
  /** the highest memory of one of them, in bytes */
  peak: number;
  /** processor time of all of them, in seconds, which other work on the machine hardly changes */
  seconds: number;
}

/** Does some work and samples the resources of its child processes; only on Linux. */
export async function usageOfChildren<T>(work: () => Promise<T>): Promise<Usage & { result: T }> {
  let peak = 0;
  const times = new Map<number, number>();
  const watch = setInterval(() => {
    for (const pid of children(process.pid)) {
      peak = Math.max(peak, residentBytes(pid));
      times.set(pid, Math.max(times.get(pid) ?? 0, processorSeconds(pid)));
    }
  }, 10);
  try {
    const result = await work();
    return { result, peak, seconds: [...times.values()].reduce((sum, one) => sum + one, 0) };
  } finally {
    clearInterval(watch);
  }
}

/** Does some work and measures this process's own event loop, in milliseconds: its longest turn, and all of them. */
export async function turnsDuring<T>(work: () => Promise<T>) {
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const before = performance.eventLoopUtilization();
  try {
    const result = await work();
    // The timer has no turn if the work never waits.
    longest = Math.max(longest, performance.now() - last);
    return { result, longest, busy: performance.eventLoopUtilization(before).active };
  } finally {
    clearInterval(watch);
  }
}

function children(pid: number): number[] {
  try {
    const threads = fs.readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) =>
      fs
        .readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
  } catch {
    return [];
  }
}

function residentBytes(pid: number): number {
  try {
    const [, pages = '0'] = fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}

// The kernel counts processor time in hundredths of a second.
const TICKS = 100;

function processorSeconds(pid: number): number {
  try {
    // The name in parentheses may hold spaces; user and system time are the 12th and 13th field after it.
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}
