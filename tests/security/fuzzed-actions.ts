import fc from 'fast-check';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import { ownPortal } from '../e2e/support/own-portal';
import { allActions, pageOf, type Acts } from './action-pages';
import { FuzzedWorld, roleFor } from './fuzzed-world';
import { seed, tryMany } from './fuzzing';
import { bodyOf, changed, input } from './naughty';
import { isFull, size } from './size';
import { trouble } from './sound-answer';

const INPUTS = size(12, 2_000);
/** how often the records that an action is about are created again */
const WORLDS = size(3, 60);

// With a portal of its own, what thousands of inputs leave behind disturbs no other test, and the log says why
// one failed.
const running = isFull ? ownPortal() : undefined;
const logged = () =>
  running?.()
    .output()
    .match(/^.*"level":"error".*$/gm)
    ?.slice(-5);

// The action is the same in either case; for one input in three the page is rendered, too.
const asData = fc.constantFrom(true, true, false);

/** An input, whether it is sent as data, and the indexes of the form and button. */
const sent = fc.tuple(input, asData, fc.nat(40), fc.nat(40));

/**
 * Tries a part of the actions.
 *
 * @param part from 0
 * @param parts into how many parts the actions are divided
 */
export function fuzzActions(part: number, parts: number): void {
  const world = new FuzzedWorld();
  const counts = { inputs: 0, taken: 0 };
  const actions = allActions.filter((_, index) => index % parts === part);
  beforeAll(() => world.startOver());
  afterAll(() => {
    console.log(
      `fuzz: ${counts.inputs} inputs to ${actions.length} of ${allActions.length} actions (${INPUTS} each, ` +
        `${counts.taken} taken, ${world.made} worlds), seed ${seed}; ${world.answers}`,
    );
  });
  test.each(actions)(
    '%s takes anything',
    async (_route, acts: Acts) => {
      onTestFailed(() => console.log(logged()));
      const role = roleFor(acts.rule);
      let page = pageOf(world, acts, role);
      // The effect of one action (an account erased, an organization archived) must not keep the next from
      // being tested.
      if (world.isSpent && !(await page).isWhole) {
        await world.startOver();
        page = pageOf(world, acts, role);
      }
      let worlds = 0;
      await tryMany(sent, INPUTS, async ([one, isData, at, pressed]) => {
        const own = page;
        const { path, data, forms } = await own;
        const { fields = [], buttons = [] } = forms[at % forms.length] ?? {};
        const button = buttons[pressed % buttons.length];
        const filled = button ? [...fields, button] : fields;
        const { body, type } = bodyOf(changed(filled, one.changes), one);
        const answer = await world.send(isData ? data : path, role, {
          method: 'POST',
          body,
          headers: type === undefined ? {} : { 'Content-Type': type },
        });
        counts.inputs += 1;
        if (answer.status < 400) {
          counts.taken += 1;
          world.isSpent = true;
        }
        // An earlier input removed the record, as a withdrawal does: make another one for the following inputs.
        if (world.isSpent && answer.status === 404 && worlds < WORLDS && page === own) {
          worlds += 1;
          page = world.startOver().then(() => pageOf(world, acts, role));
        }
        const wrong = await trouble(answer);
        if (wrong) throw new Error(`${path}: ${wrong}`);
      });
    },
    size(60_000, 900_000),
  );
}
