import { FairQueue } from '~/platform/fair-queue.server';
import { requestScope } from './request-scope.server';

// A transaction takes one of ten connections to the database. The others stay free for people who read, sign in or
// hide an organization, however many forms are sent at once. One sender's forms are processed one after another, so
// that nobody's forms wait for each other's locks.
const queue = new FairQueue({
  atOnce: 4,
  waiting: 300,
  ofOne: { atOnce: 1, waiting: 60 },
});

/** The place of a posted form in the queue. */
class Turn {
  private hasBegun = false;
  private end: () => void = () => undefined;

  constructor(
    private readonly sender: string,
    private readonly mayBegin: () => Promise<boolean>,
  ) {}

  async begin(): Promise<void> {
    if (this.hasBegun) return;
    this.hasBegun = true;
    const over = new Promise<void>((resolve) => (this.end = resolve));
    await new Promise<void>((begin, refuse) => {
      queue
        .pass(() => {
          begin();
          return over;
        }, this.sender)
        .catch(refuse);
    });
    if (!(await this.mayBegin()))
      throw new Response(null, { status: 429, headers: { 'Retry-After': '60' } });
  }

  finish(): void {
    this.end();
  }
}

const name = 'turn';

/**
 * Runs a request that posts a form. Once the form has been read (so that nobody holds a place while their form
 * arrives slowly), it waits for its turn, which ends with the request.
 *
 * @param sender whose forms are processed one after another
 * @param mayBegin asked when it is its turn, because the sender's other forms may have used up a limit meanwhile
 */
export async function inTurn(
  sender: string,
  mayBegin: () => Promise<boolean>,
  answer: () => Promise<void>,
): Promise<void> {
  const turn = new Turn(sender, mayBegin);
  requestScope()?.memo.set(name, turn);
  try {
    await answer();
  } finally {
    turn.finish();
  }
}

/**
 * Waits until it is the turn of the current request. To be called after its form was read; requests that need no
 * turn go on at once.
 *
 * @throws a 503 Response when too many wait, a 429 Response when the sender's limit is used up
 */
export async function awaitTurn(): Promise<void> {
  const turn = requestScope()?.memo.get(name);
  if (turn instanceof Turn) await turn.begin();
}
