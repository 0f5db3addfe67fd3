import { errorMessage } from '~/platform/operator-error.server';

const ONCE = 1_000; // ms; a terminal and npm both forward the same Ctrl-C

/**
 * Stops the process: after SIGINT, SIGTERM or SIGHUP, what was started is stopped in reverse order. A second
 * signal within a second is taken for the same one; a later one ends the process at once (an embedded database
 * then keeps running, and the next start adopts it).
 */
export class Stopping {
  readonly requested: Promise<void>;
  #resolve: () => void = () => undefined;
  #requestedAt: number | undefined;
  readonly #steps: (() => Promise<void>)[] = [];

  constructor() {
    this.requested = new Promise((resolve) => (this.#resolve = resolve));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => this.#onSignal());
  }

  /** Whether the process is stopping and takes no new work. */
  get isRequested(): boolean {
    return this.#requestedAt !== undefined;
  }

  /** Adds a function that stops what was just started. */
  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  request(): void {
    this.#requestedAt ??= Date.now();
    this.#resolve();
  }

  /** Stops everything; a step that fails does not prevent the others. */
  async stop(): Promise<void> {
    this.#requestedAt ??= Date.now();
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(`While stopping: ${errorMessage(error)}`);
        process.exitCode = 1;
      }
    }
  }

  #onSignal(): void {
    if (this.#requestedAt !== undefined && Date.now() - this.#requestedAt > ONCE) process.exit(1);
    this.request();
  }
}
