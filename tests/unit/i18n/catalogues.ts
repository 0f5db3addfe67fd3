import fs from 'node:fs';
import path from 'node:path';

const folder = 'app/i18n/locales';

/** Messages by `namespace:key`. */
export type Catalogue = ReadonlyMap<string, string>;

/** The languages of the interface. */
export const languages = fs.readdirSync(folder).sort();

/** All messages of a language. */
export function catalogue(language: string): Catalogue {
  const messages = new Map<string, string>();
  for (const file of fs.readdirSync(path.join(folder, language))) {
    const content: unknown = JSON.parse(fs.readFileSync(path.join(folder, language, file), 'utf8'));
    flatten(content, `${path.basename(file, '.json')}:`, messages);
  }
  return messages;
}

function flatten(value: unknown, key: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(key, value);
  else
    for (const [name, child] of Object.entries(value ?? {}))
      flatten(child, key.endsWith(':') ? `${key}${name}` : `${key}.${name}`, into);
}

const plural = /_(zero|one|two|few|many|other)$/;

/** The key as used in code: without a plural suffix. */
export function baseKey(key: string): string {
  return key.replace(plural, '');
}

/** The plural suffixes of a key in a catalogue, sorted; none for a message without a number. */
export function endings(messages: Catalogue, base: string): string[] {
  return [...messages.keys()]
    .filter((key) => key !== base && baseKey(key) === base)
    .map((key) => plural.exec(key)?.[1] ?? '')
    .sort();
}

/** The names of a message's placeholders, sorted. */
export function holes(messages: Catalogue, base: string): string[] {
  const texts = [...messages].filter(([key]) => baseKey(key) === base).map(([, text]) => text);
  const names = texts.flatMap((text) => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name));
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}
