import { errorMessage } from '~/platform/operator-error.server';

const ONCE = 1_000; // ms; a terminal and npm both pass on the same Ctrl-C

/**
 * How the process ends: what was started is stopped in reverse order, after SIGINT, SIGTERM or SIGHUP. A
 * second signal within a moment is the same one; a later one ends the process at once (an embedded database
 * then stays, and the next start takes it over).
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

  /** Whether the process is going down: it takes no new work. */
  get isRequested(): boolean {
    return this.#requestedAt !== undefined;
  }

  /** Adds how to stop what was just started. */
  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  request(): void {
    this.#requestedAt ??= Date.now();
    this.#resolve();
  }

  /** Stops everything; a step that fails keeps none of the others from running. */
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
