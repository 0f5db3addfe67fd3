// Counts the effects of a process: each change of a file and each statement to the database is a step. Must be
// imported before anything that has such effects. At a given step the process kills itself as `kill -9` does:
// right before the step, or in the middle of it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import pg from 'pg';

export interface Plan {
  /** the number of the step, from 1; 0 never kills */
  at: number;
  when: 'before' | 'during';
}

let plan: Plan | undefined;
export const steps: string[] = [];

/** Starts counting steps. */
export function count(next: Plan): void {
  plan = next;
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
}

/** @returns whether the process is to be killed during this step */
function step(name: string): boolean {
  if (!plan) return false;
  steps.push(name);
  if (steps.length !== plan.at) return false;
  return plan.when === 'before' ? die() : true;
}

/** The last two segments of a path with ids masked, which is enough to identify a step. */
function short(path: unknown): string {
  const parts = String(path).split('/').slice(-2).join('/');
  return parts.replace(/[\da-f]{8}-[\da-f-]{27}/g, 'ID');
}

type AnyFunction = (...args: unknown[]) => unknown;
const methods = (owner: object) => owner as Record<string, AnyFunction>;

/** Makes calls of a function count as steps; if killed in the middle, the call has begun and is not done. */
function watch(owner: object, name: string, isStep: (args: unknown[]) => boolean = () => true) {
  const original = methods(owner)[name];
  if (!original) throw new Error(`no ${name} to watch`);
  methods(owner)[name] = function (this: unknown, ...args: unknown[]) {
    if (plan && isStep(args) && step(`${name} ${short(args[0])}`)) {
      // A write that is interrupted in the middle leaves half a file.
      if (name === 'writeFile' && args[1] instanceof Uint8Array)
        fs.writeSync(fs.openSync(String(args[0]), 'w'), args[1].subarray(0, args[1].length / 2));
      else void original.apply(this, args);
      die();
    }
    return original.apply(this, args);
  };
}

const writes = (args: unknown[]) => typeof args[1] === 'string' && /[wa+]/.test(args[1]);
for (const name of ['writeFile', 'rename', 'rm', 'unlink', 'mkdir', 'copyFile'])
  watch(fs.promises, name);
for (const name of ['unlink', 'rename', 'rm', 'write', 'writev']) watch(fs, name);
watch(fs, 'open', writes);
syncBuiltinESMExports();

const query = pg.Client.prototype.query as unknown as AnyFunction;
methods(pg.Client.prototype)['query'] = function (this: unknown, ...args: unknown[]) {
  const [first] = args;
  const text = typeof first === 'string' ? first : ((first as { text?: string }).text ?? '');
  const words = text.trim().replace(/\s+/g, ' ').replaceAll('"public".', '').slice(0, 44);
  const isMidway = step(`sql ${words}`);
  const result = query.apply(this, args);
  // The statement has been sent: the database executes it, and nobody learns the result.
  if (isMidway) die();
  return result;
};
