import { parseRegExpLiteral, visitRegExpAST, type AST } from '@eslint-community/regexpp';

/** The length of a pumped text: the maximum length of the largest field. */
export const LENGTH = 20_000;
/** How many texts each pattern and field gets. */
export const INPUTS = 30;
/** The maximum processor time for one text, in milliseconds. */
export const MOST = 50;

/** What common patterns repeat: words, addresses, markup, numbers, accents that must be sorted. */
const anyPump = [
  ...['a', ' ', '\n', '\t ', '\r\n', '@', 'a@', 'a@a.', '@.', '.', '-', '--a', '/', 'a/', '//'],
  ...['http://', 'www.', '0', '0 ', '+0', '-0.', '(', '()', '"', "'", '<', '<a ', '&', ',', ';'],
  ...['é', 'e\u0301', '\u0315\u0300', '\u202e', '\0', '%', '%C3', '[0]', '{"a":', 'de la ', '1-2 '],
];

export interface Pumped {
  text: string;
  /** how it was made, for the report that it took too long */
  recipe: string;
}

function pumped(pump: string, before = '', after = ''): Pumped {
  const room = LENGTH - before.length - after.length;
  const text = before + pump.repeat(Math.ceil(room / pump.length)).slice(0, room) + after;
  return { text, recipe: JSON.stringify([before, pump, after]) };
}

/** The texts that every field gets. */
export const anyPumped: readonly Pumped[] = anyPump.slice(0, INPUTS).map((pump) => pumped(pump));
/** Those and more, for texts that are read with patterns of their own. */
export const morePumped: readonly Pumped[] = anyPump.map((pump) => pumped(pump, '', '\0'));

/**
 * Texts that keep a pattern busy: what it repeats and what it begins with, repeated, after what the pattern
 * matches before that, and before something that it does not match.
 */
export function pumpedFor(pattern: RegExp): Pumped[] {
  const recipes = new Map<string, Pumped>();
  const add = (pump: string, before: string, after: string) => {
    if (pump === '') return;
    const one = pumped(pump, before, after);
    recipes.set(one.recipe, one);
  };
  visitRegExpAST(parseRegExpLiteral(pattern), {
    onQuantifierEnter(node) {
      const before = samplesBefore(node);
      for (const pump of samplesOf(node.element).slice(0, 3))
        for (const after of ['\0', '']) add(pump, before, after);
    },
    onAlternativeEnter({ elements }) {
      let begun = '';
      for (const element of elements.slice(0, 12)) {
        begun += samplesOf(element)[0] ?? '';
        add(begun, '', '\0');
      }
    },
  });
  // For a long pattern, a sample from all of its parts.
  const own = [...recipes.values()];
  const step = Math.max(1, own.length / (INPUTS - 10));
  const some = Array.from({ length: Math.min(own.length, INPUTS - 10) }, (_, index) =>
    own.at(Math.floor(index * step)),
  ).filter((one) => one !== undefined);
  return [...some, ...morePumped.slice(0, INPUTS - some.length)];
}

const letters = ['a', '0', ' ', '.', '-', '<', '@', '/', '"', 'é', '\n', '\0', ',', ':', '='];

/** Some texts that a part of a pattern matches. */
function samplesOf(node: AST.Element): string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return lettersOf(node).slice(0, 3);
    case 'Quantifier':
      return node.max === 0 ? [''] : samplesOf(node.element);
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.map(({ elements }) => joined(elements));
    default:
      return [''];
  }
}

const joined = (elements: readonly AST.Element[]) =>
  elements.map((element) => samplesOf(element)[0] ?? '').join('');

function lettersOf(node: AST.Element): string[] {
  const flags = /\\[pu]\{/u.test(node.raw) ? 'u' : '';
  const isOne = new RegExp(`^${node.raw}$`, flags);
  return letters.filter((letter) => isOne.test(letter));
}

/** A text that a pattern matches before one of its parts. */
function samplesBefore(node: AST.Node): string {
  let before = '';
  for (let one: AST.Node = node; one.parent; one = one.parent) {
    const { parent } = one;
    if (parent.type !== 'Alternative') continue;
    before = joined(parent.elements.slice(0, parent.elements.indexOf(one as AST.Element))) + before;
  }
  return before;
}

/**
 * How long something takes with a text that grows to its full length, in milliseconds. Stops if it takes too
 * long: cubic time would take hours for the full length.
 */
export function slowest({ text }: Pumped, work: (text: string) => unknown): number {
  let ms = 0;
  for (const length of [text.length / 40, text.length / 5, text.length]) {
    // Keep the end, at which the pattern fails.
    const part = text.slice(0, length - 1) + text.slice(-1);
    ms = busyFor(() => work(part));
    if (ms > MOST) break;
  }
  return ms;
}

/** The processor time of something, in milliseconds; on a busy machine more time passes. */
function busyFor(work: () => unknown): number {
  const once = () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  let least = once();
  // Other threads and garbage collection count, too, so slow results are measured again.
  for (let more = 0; more < 6 && least > MOST && least < 20 * MOST; more += 1)
    least = Math.min(least, once());
  return least;
}
