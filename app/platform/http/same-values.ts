import { stampField } from './human-form.schema';

// Fields that no person types.
const unseen = new Set(['version', 'seen', stampField]);

/** The values of a form by the names of their fields; empty ones are left out. */
function flat(value: unknown, name = '', all = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined || value === '') return all;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    const chosen = [...value].map(String).filter(Boolean).sort();
    if (chosen.length > 0) all.set(name, chosen.join('\n'));
  } else if (typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) flat(one, name ? `${name}.${key}` : key, all);
  } else {
    all.set(name, String(value as string | number).replace(/\r\n?/g, '\n'));
  }
  return all;
}

/** A browser sends the audience of every choice, also of those that are not made. */
function isBeside(name: string, all: ReadonlyMap<string, string>): boolean {
  const [, list = '', choice = ''] = /^audience\.([^.]+)\.(.+)$/.exec(name) ?? [];
  return list !== '' && !all.get(list)?.split('\n').includes(choice);
}

/**
 * A short text that is the same for the same values of a form, whether they come from its page or from a browser. It
 * tells whether anybody typed or chose something.
 */
export function digestOf(values: unknown): string {
  const all = flat(values);
  const seen = [...all].filter(([name]) => !unseen.has(name) && !isBeside(name, all));
  return hashed(JSON.stringify(seen.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** 53 bits are plenty, because nobody gains by two texts with the same hash (Jenkins’ mix, as in xmur3 and cyrb53). */
function hashed(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
