import type { i18n } from 'i18next';
import { isolated } from './isolated';

type Values = Readonly<Record<string, unknown>>;
/** A message to put values into: text and names of values in turns. */
type Pieces = readonly string[];

export type Translate = (key: string, values?: Values) => string;

/** Values that decide which message is meant. */
const chooses = ['count', 'context', 'defaultValue', 'ns', 'lng', 'ordinal', 'returnObjects'];

/**
 * `t` of i18next for one language and namespace, remembered: messages never change while the process runs, and a page
 * calls for hundreds. A message without values is looked up once; one whose values only stand in their places is
 * taken apart once. Everything else (plurals, contexts, messages in messages) is i18next's.
 */
export function quickTranslation(instance: i18n, language: string, namespace?: string): Translate {
  const full = instance.getFixedT(language, namespace ?? null) as unknown as Translate;
  const texts = new Map<string, string>();
  const apart = new Map<string, Pieces | null>();
  return (key, values) => {
    if (values === undefined) {
      const known = texts.get(key);
      if (known !== undefined) return known;
      const text = full(key);
      // What is no message comes back as it is, and is none of ours to keep.
      if (typeof text === 'string' && text !== key) texts.set(key, text);
      return text;
    }
    let pieces = apart.get(key);
    if (pieces === undefined && !key.includes(':')) {
      const message: unknown = instance.getResource(language, namespace ?? 'common', key);
      pieces = typeof message === 'string' ? piecesOf(message) : null;
      if (message !== undefined) apart.set(key, pieces);
    }
    const plain = pieces && !chooses.some((name) => name in values) ? pieces : null;
    return (plain && filled(plain, values)) || full(key, values);
  };
}

/** @returns null for a message that is more than text and places. */
function piecesOf(message: string): Pieces | null {
  if (message.includes('$t(')) return null;
  const pieces = message.split(/\{\{(\w+)\}\}/);
  return pieces.some((text, at) => at % 2 === 0 && text.includes('{{')) ? null : pieces;
}

/** @returns null where a value is missing or is no text. */
function filled(pieces: Pieces, values: Values): string | null {
  let text = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at += 2) {
    const value = values[pieces[at] ?? ''];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    text += isolated(String(value)) + (pieces[at + 1] ?? '');
  }
  return text;
}
