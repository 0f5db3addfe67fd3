import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { settingNames } from '~/platform/env.server';

/** A running program of this folder. */
export interface Program {
  child: ChildProcess;
  /** all its output so far, stdout and stderr */
  output(): string;
  /** waits until its output matches; fails if the program ends before */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export interface RunOptions {
  args?: string[];
  env?: Record<string, string>;
  input?: string;
  uid?: number;
}

/** Runs a TypeScript program of this folder in a process of its own. */
export function runProgram(name: string, options: RunOptions = {}): Program {
  const script = path.join(import.meta.dirname, `${name}.mts`);
  return runNode(['--import', 'tsx', script, ...(options.args ?? [])], options);
}

/** Runs the built portal, as `npm start` and `npm run tejido` do. */
export function runPortal(command: 'start' | 'tejido', options: RunOptions = {}): Program {
  return runNode(['app/server/setup.mjs', command, ...(options.args ?? [])], options);
}

function runNode(words: string[], { env, input, uid }: RunOptions): Program {
  const child = spawn(process.execPath, words, {
    env: { ...withoutSettings(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part;
      for (const listener of listeners) listener();
    });
  child.stdin.on('error', () => undefined).end(input);
  const ended: Program['ended'] = new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const says = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output);
        if (match) resolve(match);
      };
      listeners.add(look);
      void ended.then(() => reject(new Error(`ended without saying ${pattern}:\n${output}`)));
      look();
    });
  return { child, output: () => output, says, ended };
}

/** The environment without the portal's settings, which must not reach a program that gets its own. */
function withoutSettings(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !settingNames.includes(name));
  return { ...Object.fromEntries(others), NODE_ENV: 'production', NODE_NO_WARNINGS: '1' };
}

/** An empty folder for a test, deleted afterwards. By default others may pass through it. */
export function temporaryFolder(mode = 0o711): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ground-'));
  fs.chmodSync(folder, mode);
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
