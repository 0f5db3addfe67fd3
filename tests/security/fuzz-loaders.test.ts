import fc from 'fast-check';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { rows } from '../e2e/authorization/rows';
import { FuzzedWorld, roleFor } from './fuzzed-world';
import { seed, tryMany } from './fuzzing';
import { strangeName, text } from './naughty';
import { size } from './size';
import { trouble } from './sound-answer';

const QUERIES = size(4, 300);

const world = new FuzzedWorld();
let queries = 0;
beforeAll(() => world.startOver());
afterAll(() => {
  console.log(
    `fuzz: ${queries} queries and addresses to ${loaders.length} loaders (${QUERIES} each), seed ${seed}; ${world.answers}`,
  );
});

const loaders = inject('routes').filter(({ address, hasLoader }) => address !== null && hasLoader);
const known = [
  ...['q', 'country', 'expertise', 'language', 'population', 'service', 'stage', 'type', 'sort'],
  ...['page', 'returnTo', 'saved', 'confirmed', 'role', 'action', 'actor', 'organization', 'from'],
  ...['to', 'outcome', 'index', '_routes', 'format', 'object', 'p', 'version'],
];
const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, strangeName);

/** The query, words for the path's parameters, whether these are used, and whether data is requested. */
const asked = fc.tuple(
  fc.array(fc.tuple(name, text), { maxLength: 4 }),
  fc.array(text, { minLength: 3, maxLength: 3 }),
  fc.constantFrom('as it is', 'as it is', 'as it is', 'other'),
  fc.boolean(),
);

test.each(loaders.map((route) => [route.id, route.address ?? '/'] as const))(
  '%s takes any address',
  async (id, pattern) => {
    const [read] = rows.find(({ route }) => route === id)?.reads ?? [];
    const role = roleFor(read?.rule ?? (() => 'answered'));
    await tryMany(asked, QUERIES, async ([pairs, words, which, asData]) => {
      const given = read?.path(world.now).split('?')[0] ?? pattern;
      const path = which === 'other' ? filled(pattern, words) : given;
      const search = pairs.map((pair) => pair.map(encode).join('=')).join('&');
      const target = `${path}${asData && path !== '/' ? '.data' : ''}?${search.slice(0, 2_000)}`;
      const answer = await world.send(target, role);
      queries += 1;
      const wrong = await trouble(answer);
      if (wrong) throw new Error(`${target.slice(0, 300)}: ${wrong}`);
    });
  },
  size(60_000, 600_000),
);

/** A path from a pattern, with anything in the place of its parameters except the language. */
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

// A lone surrogate cannot be encoded; the replacement character can.
const encode = (value: string) => encodeURIComponent(Buffer.from(value).toString());
