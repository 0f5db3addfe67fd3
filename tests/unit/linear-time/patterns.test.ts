import { expect, it } from 'vitest';
import { caseDataRules } from '~/platform/case-data-rules';
import { patternLiterals, type Found } from './pattern-literals';
import { INPUTS, LENGTH, MOST, pumpedFor, slowest } from './pumped';

/** Finds all matches of a pattern in a text. */
function matchAll(pattern: RegExp, text: string): void {
  const every = new RegExp(pattern.source, [...new Set([...pattern.flags, 'g'])].join(''));
  for (const match of text.matchAll(every)) void match;
}

const ofRules: Found[] = caseDataRules.flatMap(({ kind, pattern, unlessAfter }, index) =>
  [pattern, unlessAfter].flatMap((one) =>
    one ? [{ place: `rule ${index} (${kind})`, pattern: one }] : [],
  ),
);

it('no pattern takes longer than its text is long, whatever the text', () => {
  const patterns = new Map<string, Found>();
  for (const one of [...patternLiterals(), ...ofRules]) patterns.set(String(one.pattern), one);
  const slow: string[] = [];
  let inputs = 0;
  for (const { place, pattern } of patterns.values())
    for (const input of pumpedFor(pattern)) {
      inputs += 1;
      const ms = slowest(input, (text) => matchAll(pattern, text));
      if (ms <= MOST) continue;
      slow.push(`${place} ${pattern.source.slice(0, 60)} ${input.recipe}: ${ms} ms`);
      break;
    }
  console.log(
    `patterns: ${patterns.size}, each with ${INPUTS} texts of ${LENGTH} characters, ${inputs} in all`,
  );
  expect(slow).toEqual([]);
}, 300_000);
