import fc from 'fast-check';
import { afterAll, beforeAll, onTestFailed, test } from 'vitest';
import type { Role } from '../e2e/authorization/roles';
import { ownPortal } from '../e2e/support/own-portal';
import { rows } from '../e2e/authorization/rows';
import type { Row } from '../e2e/authorization/rules';
import { ownForms, type Sendable } from './form-fields';
import { FuzzedWorld, roleFor } from './fuzzed-world';
import { seed, tryMany } from './fuzzing';
import { bodyOf, changed, input } from './naughty';
import { isFull, size } from './size';
import { trouble } from './sound-answer';

const INPUTS = size(30, 2_000);
/** how often what an action is about is made anew */
const WORLDS = size(3, 60);

// What thousands of inputs leave behind meets no other test then, and the portal's log says why one failed.
const running = isFull ? ownPortal() : undefined;
const logged = () =>
  running?.()
    .output()
    .match(/^.*"level":"error".*$/gm)
    ?.slice(-5);

const world = new FuzzedWorld();
const counts = { inputs: 0, taken: 0 };

type Acts = NonNullable<Row['acts']>;
const all = rows.flatMap(({ route, acts }) => (acts ? [[route, acts] as const] : []));

interface Page {
  path: string;
  /** where the action answers with data */
  data: string;
  /** whether it is there, with forms of its own */
  isWhole: boolean;
  forms: Sendable[];
}

/** Where an action is, and the forms of its page. */
async function pageOf(acts: Acts, role: Role): Promise<Page> {
  const [pathname = '', query = ''] = acts.path(world.now).split('?');
  const path = `${pathname}?${query}`;
  const answer = await world.send(path, role);
  const forms = ownForms(await answer.text(), pathname);
  const isWhole = answer.status === 200 && forms.length > 0;
  const fields = Object.entries(acts.harm?.(world.now) ?? acts.body ?? {});
  const to = { path, data: `${pathname}.data?${query}`, isWhole };
  return { ...to, forms: isWhole ? forms : [{ fields, buttons: [] }] };
}

// The action is the same either way: one in three draws the page around its answer, too.
const asData = fc.constantFrom(true, true, false);

/** An input, whether it is sent as data, in which form and by which button. */
const sent = fc.tuple(input, asData, fc.nat(40), fc.nat(40));

/**
 * Tries a part of the actions.
 *
 * @param part from 0
 * @param parts into how many the actions are dealt out
 */
export function fuzzActions(part: number, parts: number): void {
  const actions = all.filter((_, index) => index % parts === part);
  beforeAll(() => world.startOver());
  afterAll(() => {
    console.log(
      `fuzz: ${counts.inputs} inputs to ${actions.length} of ${all.length} actions (${INPUTS} each, ` +
        `${counts.taken} taken, ${world.made} worlds), seed ${seed}; ${world.answers}`,
    );
  });
  test.each(actions)(
    '%s takes anything',
    async (_route, acts: Acts) => {
      onTestFailed(() => console.log(logged()));
      const role = roleFor(acts.rule);
      let page = pageOf(acts, role);
      // What one action did (an account erased, an organization archived) must not shield the next.
      if (world.isSpent && !(await page).isWhole) {
        await world.startOver();
        page = pageOf(acts, role);
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
        // Taken away by an input before, as withdrawing does: there is another one for those that follow.
        if (world.isSpent && answer.status === 404 && worlds < WORLDS && page === own) {
          worlds += 1;
          page = world.startOver().then(() => pageOf(acts, role));
        }
        const wrong = await trouble(answer);
        if (wrong) throw new Error(`${path}: ${wrong}`);
      });
    },
    size(60_000, 900_000),
  );
}
