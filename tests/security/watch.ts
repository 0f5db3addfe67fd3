import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { size } from './size';

/** Milliseconds between two looks at whether the portal responds. */
const LOOK_EVERY = size(50, 10);

/** Checks that the portal responds, in a thread of its own, so that delays of this thread do not count. */
export class Watch {
  readonly #worker: Worker;
  #worst = 0;

  constructor(url: string) {
    const code = `
      const { parentPort, workerData } = require('node:worker_threads');
      const ask = async () => {
        const began = performance.now();
        await fetch(workerData).then((answer) => answer.text()).catch(() => undefined);
        parentPort.postMessage(performance.now() - began);
        setTimeout(ask, ${LOOK_EVERY});
      };
      void ask();`;
    this.#worker = new Worker(code, { eval: true, workerData: `${url}/health/live` });
    this.#worker.on('message', (ms: number) => (this.#worst = Math.max(this.#worst, ms)));
  }

  /** How long the longest request took while something was done, and the one after it. */
  async during(work: () => Promise<unknown>): Promise<number> {
    this.#worst = 0;
    await work();
    await delay(LOOK_EVERY);
    return this.#worst;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
