import fc from 'fast-check';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { makeProtectedWorld, type ProtectedWorld } from '../e2e/authorization/protected-world';
import { roles, type Role } from '../e2e/authorization/roles';
import { rows } from '../e2e/authorization/rows';
import type { Row } from '../e2e/authorization/rules';
import { cookieHeader } from '../e2e/support/session-cookie';
import { portal } from '../e2e/support/worker';
import { fieldsOf } from './form-fields';
import { bodyOf, changed, input, strangeName, text, type Input } from './naughty';
import { isFull, size } from './size';
import { trouble } from './sound-answer';

const INPUTS = size(30, 2_000);
const QUERIES = size(8, 300);
/** how often what an action is about is made anew */
const WORLDS = size(3, 60);
const timeout = size(60_000, 1_800_000);
// A run can be repeated with the seed that it prints.
const seed = Number(process.env['SEED_OF_FUZZ'] ?? Date.now() % 1_000_000);

const counts = { inputs: 0, taken: 0, queries: 0, statuses: new Map<number, number>() };
afterAll(() => {
  const statuses = [...counts.statuses].sort().map(([status, count]) => `${status}: ${count}`);
  console.log(
    `fuzz: ${counts.inputs} inputs to ${actions.length} actions (${INPUTS} each, ${counts.taken} taken), ` +
      `${counts.queries} queries and addresses to ${loaders.length} loaders, seed ${seed}; ` +
      `answers ${statuses.join(', ')}; none of 500 or more, none with anything from inside`,
  );
});

let world: ProtectedWorld;
/** an input was taken, so that things may be otherwise than the world says */
let isSpent = false;
const sessions = new Map<Role, string | null>();
beforeAll(async () => {
  world = await makeProtectedWorld();
});

async function sessionOf(role: Role): Promise<string | null> {
  const known = sessions.get(role);
  if (known !== undefined) return known;
  const made = await world.sessionOf(role);
  sessions.set(role, made);
  return made;
}

async function send(path: string, role: Role, init: RequestInit = {}): Promise<Response> {
  const session = await sessionOf(role);
  const ask = () =>
    fetch(portal().url + path, {
      ...init,
      redirect: 'manual',
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        'Sec-Fetch-Site': 'same-origin',
        ...(session ? { Cookie: cookieHeader(session) } : {}),
      },
      signal: AbortSignal.timeout(20_000),
    });
  // As browsers do: a kept connection may close, after a body that was refused, just when it is used again.
  const answer = await ask().catch(ask);
  counts.statuses.set(answer.status, (counts.statuses.get(answer.status) ?? 0) + 1);
  // The input may have signed out, or ended the account: the next one comes with a new session.
  const location = answer.headers.get('Location') ?? '';
  if (answer.headers.has('Clear-Site-Data') || location.includes('/login')) sessions.delete(role);
  return answer;
}

/** Who may do what a row is for: the first such role, else somebody who at least is signed in. */
function roleFor(rule: (role: Role) => string): Role {
  const mostFirst: Role[] = ['organizationAdmin', 'networkAdmin', 'staff', ...roles];
  return mostFirst.find((role) => rule(role) === 'answered') ?? 'organizationAdmin';
}

type Acts = NonNullable<Row['acts']>;
const actions = rows.flatMap(({ route, acts }) => (acts ? [[route, acts] as const] : []));

async function startOver(): Promise<void> {
  world = await makeProtectedWorld();
  sessions.clear();
  isSpent = false;
}

/** Where an action is, what its page would send, and the buttons of which one is pressed. */
async function formOf(acts: Acts, role: Role) {
  const path = acts.path(world);
  const html = await (await send(path, role)).text();
  const found = fieldsOf(html);
  const own = found.length > 0 ? found : Object.entries(acts.harm?.(world) ?? acts.body ?? {});
  const pressable = new Set(
    [...html.matchAll(/<button\b[^>]*\sname="([^"]+)"/g)].map(([, name]) => name),
  );
  return {
    path,
    fields: own.filter(([name]) => !pressable.has(name)),
    buttons: own.filter(([name]) => pressable.has(name)),
    isGone: false,
  };
}

describe('actions', () => {
  test.each(actions)(
    '%s takes anything',
    async (_route, acts: Acts) => {
      // What one action did (an account erased, an organization archived) must not shield the next.
      if (isSpent) await startOver();
      const role = roleFor(acts.rule);
      let form = await formOf(acts, role);
      let worlds = 0;
      const property = fc.asyncProperty(
        input,
        fc.boolean(),
        fc.nat(40),
        async (one: Input, asData: boolean, pressed: number) => {
          // Taken away by an input before, as withdrawing does: there is another one for those that follow.
          if (form.isGone && worlds < WORLDS) {
            worlds += 1;
            await startOver();
            form = await formOf(acts, role);
          }
          const { path, fields, buttons } = form;
          const button = buttons[pressed % buttons.length];
          const all = button ? [...fields, button] : fields;
          const { body, type } = bodyOf(changed(all, one.changes), one);
          const answer = await send(asData ? `${path}.data` : path, role, {
            method: 'POST',
            body,
            headers: type === undefined ? {} : { 'Content-Type': type },
          });
          counts.inputs += 1;
          if (answer.status < 400) {
            counts.taken += 1;
            isSpent = true;
          }
          form.isGone = isSpent && answer.status === 404;
          const wrong = await trouble(answer);
          if (wrong) throw new Error(`${path}: ${wrong}`);
        },
      );
      await fc.assert(property, { numRuns: INPUTS, seed, endOnFailure: !isFull });
    },
    timeout,
  );
});

const loaders = inject('routes').filter(({ address, hasLoader }) => address !== null && hasLoader);
const known = [
  ...['q', 'country', 'expertise', 'language', 'population', 'service', 'stage', 'type', 'sort'],
  ...['page', 'returnTo', 'saved', 'confirmed', 'role', 'action', 'actor', 'organization', 'from'],
  ...['to', 'outcome', 'index', '_routes', 'format', 'object', 'p', 'version'],
];

describe('loaders', () => {
  test.each(loaders.map((route) => [route.id, route.address ?? '/'] as const))(
    '%s takes any address',
    async (id, pattern) => {
      const row = rows.find(({ route }) => route === id);
      const [read] = row?.reads ?? [];
      const role = roleFor(read?.rule ?? (() => 'answered'));
      const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, strangeName);
      const query = fc.array(fc.tuple(name, text), { maxLength: 4 });
      const property = fc.asyncProperty(
        query,
        fc.array(text, { minLength: 3, maxLength: 3 }),
        fc.constantFrom('as it is', 'as it is', 'as it is', 'other'),
        fc.boolean(),
        async (pairs, words, which, asData) => {
          const given = read?.path(world).split('?')[0] ?? pattern;
          const path = which === 'other' ? filled(pattern, words) : given;
          const search = pairs.map((pair) => pair.map(encode).join('=')).join('&');
          const target = `${path}${asData && path !== '/' ? '.data' : ''}?${search.slice(0, 2_000)}`;
          const answer = await send(target, role);
          counts.queries += 1;
          const wrong = await trouble(answer);
          if (wrong) throw new Error(`${target.slice(0, 300)}: ${wrong}`);
        },
      );
      await fc.assert(property, { numRuns: QUERIES, seed, endOnFailure: !isFull });
    },
    timeout,
  );
});

/** An address of a pattern with anything in the place of its parameters; the language stays. */
function filled(pattern: string, words: readonly string[]): string {
  let index = 0;
  return pattern
    .split('/')
    .map((segment) => {
      if (segment === ':lang') return 'es';
      if (!segment.startsWith(':') && segment !== '*') return segment;
      return encode(words[(index += 1) % words.length] ?? '').slice(0, 300) || 'x';
    })
    .join('/');
}

// Half of a pair of surrogates cannot be encoded; the letter that stands for what is lost can.
const encode = (value: string) => encodeURIComponent(Buffer.from(value).toString());
