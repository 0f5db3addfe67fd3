import { stampField } from '~/platform/http/human-form.schema';

// Fields that no person types.
const unseen = new Set(['version', 'seen', stampField]);
// A choice's audience is sent even if the choice is not made.
const beside = /^audience\./;

/** The values of a form by the names of their fields; empty ones are left out. */
function flat(value: unknown, name = '', all = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined || value === '') return all;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    if (value.length > 0) all.set(name, [...value].map(String).sort().join('\n'));
  } else if (typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) flat(one, name ? `${name}.${key}` : key, all);
  } else {
    all.set(name, String(value as string | number).replace(/\r\n?/g, '\n'));
  }
  return all;
}

/**
 * Whether a form was left as it was shown: then there is nothing to keep. Fields that a browser sends although nobody
 * chose anything do not count.
 */
export function hasSameValues(typed: unknown, shown: unknown): boolean {
  const [sent, given] = [flat(typed), flat(shown)];
  const names = new Set([...sent.keys(), ...given.keys()]);
  return [...names].every((name) => {
    if (unseen.has(name)) return true;
    if (beside.test(name) && !(sent.has(name) && given.has(name))) return true;
    return sent.get(name) === given.get(name);
  });
}
