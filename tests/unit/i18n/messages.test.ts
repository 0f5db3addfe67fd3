import { describe, expect, test } from 'vitest';
import { baseKey, catalogue, endings, holes, languages } from './catalogues';
import { messageUses } from './message-uses';

const catalogues = new Map(languages.map((language) => [language, catalogue(language)]));
const bases = new Set(
  [...catalogues.values()].flatMap((messages) => [...messages.keys()].map(baseKey)),
);
const { keys, undeclared, texts } = messageUses();

/** Whether a use names a message. */
function matches(use: string, key: string): boolean {
  const [namespace, rest = ''] = use.split(':');
  const [own, name = ''] = key.split(':');
  if (namespace !== '*' && namespace !== own) return false;
  return rest.endsWith('*') ? name.startsWith(rest.slice(0, -1)) : name === rest;
}

describe.each([...catalogues])('the messages in %s', (language, messages) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keysHere = new Set([...messages.keys()].map(baseKey));

  test('are all there', () => {
    expect([...bases].filter((base) => !keysHere.has(base))).toEqual([]);
  });

  test('have every form that a number asks for', () => {
    const counted = [...keysHere].filter((base) => endings(messages, base).length > 0);
    // Words of their own for none are a choice.
    const asked = (one: string) => one !== 'zero' || categories.some((known) => known === one);
    for (const base of counted)
      expect([base, endings(messages, base).filter(asked)]).toEqual([base, [...categories].sort()]);
    expect(counted.length).toBeGreaterThan(0);
  });

  test('say something', () => {
    expect([...messages].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

test('a message has the same holes in every language', () => {
  for (const base of bases) {
    const all = [...catalogues.values()].map((messages) => holes(messages, base).join());
    expect([base, new Set(all).size]).toEqual([base, 1]);
  }
});

test('every message that the code asks for exists', () => {
  const missing = keys.filter(({ key }) => ![...bases].some((base) => matches(key, base)));
  expect(missing.map(({ key, at }) => `${key} at ${at}`)).toEqual([]);
  expect(keys.length).toBeGreaterThan(100);
});

test('every message is asked for', () => {
  const unused = [...bases].filter((base) => !keys.some(({ key }) => matches(key, base)));
  expect(unused.filter((base) => !texts.has(base.replace(/^forms:/, '')))).toEqual([]);
});

test('keys put together at run time are declared beside the code', () => {
  expect(undeclared).toEqual([]);
});
