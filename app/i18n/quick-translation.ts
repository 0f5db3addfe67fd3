import type { i18n } from 'i18next';
import { isolated } from './isolated';

type Values = Readonly<Record<string, unknown>>;
/** A parsed message: text and placeholder names, alternating. */
type Pieces = readonly string[];

export type Translate = (key: string, values?: Values) => string;

/** Options that influence which message is chosen. */
const chooses = ['count', 'context', 'defaultValue', 'ns', 'lng', 'ordinal', 'returnObjects'];

/**
 * i18next's `t` for one language and namespace, memoized: messages never change while the process runs, and a
 * page needs hundreds of them. A message without values is looked up once, and one with simple placeholders
 * is parsed once. Everything else (plurals, contexts, nested messages) is left to i18next.
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
      // An unknown key is returned as it is, and is not cached.
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

/** @returns null for a message that contains more than text and placeholders */
function piecesOf(message: string): Pieces | null {
  if (message.includes('$t(')) return null;
  const pieces = message.split(/\{\{(\w+)\}\}/);
  return pieces.some((text, at) => at % 2 === 0 && text.includes('{{')) ? null : pieces;
}

/** @returns null if a value is missing or neither a string nor a number */
function filled(pieces: Pieces, values: Values): string | null {
  let text = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at += 2) {
    const value = values[pieces[at] ?? ''];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    text += isolated(String(value)) + (pieces[at + 1] ?? '');
  }
  return text;
}
