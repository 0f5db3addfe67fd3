import fs from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = fs.readFileSync('app/styles/tokens.css', 'utf8');
const matrix = fs.readFileSync('app/styles/matrix.css', 'utf8');

type Colour = [number, number, number];

/** A token's color, with components from 0 to 1. @param look 0 for light, 1 for dark */
function token(name: string, look: 0 | 1): Colour {
  const pair = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  const hex = pair?.[look + 1] ?? '';
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as Colour;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const encoded = (part: number) =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;

// Björn Ottosson's OKLab, which CSS uses for `color-mix(in oklab, …)`.
function toLab(colour: Colour): Colour {
  const [r, g, b] = colour.map(linear) as Colour;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([L, a, b]: Colour): Colour {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => encoded(Math.min(1, Math.max(0, part)))) as Colour;
}

function luminance(colour: Colour): number {
  const [r, g, b] = colour.map(linear) as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in %s', (_name, look) => {
  const [cotton, ink, anil, grana] = ['cotton', 'ink', 'anil', 'grana'].map((name) =>
    token(name, look),
  ) as [Colour, Colour, Colour, Colour];

  test.each(['n1', 'n2', 'n3', 'n4'])('the number on step %s is readable', (step) => {
    const rule = new RegExp(`\\.${step} \\{([^}]*)\\}`).exec(matrix)?.[1] ?? '';
    const share = Number(/var\(--anil\) (\d+)%/.exec(rule)?.[1] ?? 100) / 100;
    const mixed = fromLab(
      toLab(anil).map(
        (part, at) => part * share + (toLab(cotton)[at] ?? 0) * (1 - share),
      ) as Colour,
    );
    const number = rule.includes('--on-step: var(--cotton)') ? cotton : ink;
    expect(contrast(mixed, number)).toBeGreaterThanOrEqual(4.5);
  });

  test('a gap is readable', () => {
    expect(contrast(cotton, grana)).toBeGreaterThanOrEqual(4.5);
  });
});
