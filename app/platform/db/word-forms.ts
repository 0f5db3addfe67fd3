import { withoutAccents } from './search-words';

/** A Hunspell dictionary: its words, and the endings that they can take. */
export interface HunspellFiles {
  aff: Uint8Array;
  dic: Uint8Array;
  /** Words that the dictionary lacks, with their flags. */
  more?: string[];
}

/** What tells the forms of a word from other words that are made of it. */
export interface Grammar {
  /** Flags of endings that make another word: "work" gives "worker". */
  derives: ReadonlySet<string>;
  /** Flags of endings by which verbs also name people and things: "refugiado", "training". */
  participle: ReadonlySet<string>;
  /** The flag of the feminine of a noun: "niña" is a form of "niño". */
  gender: string;
  /** The flag of plurals. */
  plural: string;
  /** Whether a participle that is also a noun is a form of its verb. */
  isVerbFirst: (participle: string) => boolean;
}

/** Finds the word that a form belongs to; null if the dictionary does not have it. */
export type Lemmatizer = (plain: string) => string | null;

/** Whether a word ends in the letters that an ending needs. */
type Condition = (word: string) => boolean;

interface Ending {
  flag: string;
  /** What the word must look like before the ending. */
  condition: Condition;
}

// A word that is left without an ending has at least this many letters: "ring" is no form of "r".
const SHORTEST = 3;

/**
 * Reads a Hunspell dictionary, without accents, since many people type without them. A form of a verb that is also a
 * noun is the noun: "parto" (birth) is no form of "partir" here.
 */
export function lemmatizerOf({ aff, dic, more = [] }: HunspellFiles, grammar: Grammar): Lemmatizer {
  const endings = endingsIn(text(aff));
  const prefixes = prefixesIn(text(aff));
  const flagsOf = wordsIn(text(dic), more);
  const longest = Math.max(...[...endings.keys()].map((ending) => ending.length));
  /** The words of which this is a form, with the flag of its ending. */
  const basesOf = (form: string) => {
    const bases: { base: string; flag: string }[] = [];
    for (let length = 0; length <= Math.min(longest, form.length - 1); length += 1) {
      const start = form.slice(0, form.length - length);
      for (const [strip, own] of endings.get(form.slice(start.length)) ?? []) {
        const base = start + strip;
        const flags = base === form || base.length < SHORTEST ? MISSING : flagsOf(base);
        if (flags === MISSING) continue;
        for (const { flag, condition } of own)
          if (flags.includes(flag) && condition(base)) bases.push({ base, flag });
      }
    }
    return bases.sort((a, b) => (a.base < b.base ? -1 : 1));
  };
  const find = (form: string, depth = 3): string | null => {
    if (depth === 0) return form;
    const bases = basesOf(form);
    const by = (isWanted: (flag: string) => boolean) =>
      bases.find(({ flag }) => isWanted(flag))?.base;
    const isWord = flagsOf(form) !== MISSING;
    const verb = by((flag) => grammar.participle.has(flag));
    const masculine = by((flag) => flag === grammar.gender);
    if (verb && (!isWord || grammar.isVerbFirst(form))) return verb;
    if (isWord) return form;
    const own = masculine ?? by((flag) => flag === grammar.plural);
    if (own) return find(own, depth - 1);
    const inflected = by((flag) => !grammar.derives.has(flag));
    if (inflected) return inflected;
    if (bases.length > 0) return form;
    // The plural of a word that is derived from another: "workers", "deportaciones".
    const singles = form.endsWith('s') ? [form.slice(0, -1), form.slice(0, -2)] : [];
    for (const single of singles) {
      const found = single.length < SHORTEST ? null : find(single, 1);
      if (found !== null && basesOf(single).length > 0) return found;
    }
    return null;
  };
  /** A word of which the dictionary has only the part after a prefix: "reunión" is "re" and "unión" there. */
  const withPrefix = (form: string) => {
    for (let length = 1; length <= form.length - SHORTEST; length += 1)
      for (const flag of prefixes.get(form.slice(0, length)) ?? []) {
        const rest = form.slice(length);
        const lemma = find(rest);
        const bases = lemma === null ? [] : [rest, lemma, ...basesOf(rest).map(({ base }) => base)];
        if (lemma !== null && bases.some((base) => flagsOf(base).includes(flag)))
          return form.slice(0, length) + lemma;
      }
    return null;
  };
  return (plain) => find(plain) ?? withPrefix(plain);
}

const MISSING = '';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The endings of words, by what they add and by what they replace. */
function endingsIn(aff: string): Map<string, Map<string, Ending[]>> {
  const endings = new Map<string, Map<string, Ending[]>>();
  const conditions = new Map<string, Condition>();
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip = '', added = '', condition] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || condition === undefined) continue;
    const plain = withoutAccents(condition);
    const pattern = conditions.get(plain) ?? conditionOf(plain);
    conditions.set(plain, pattern);
    const ending = partOf(added.split('/')[0] ?? '');
    const byStrip = endings.get(ending) ?? new Map<string, Ending[]>();
    endings.set(ending, byStrip);
    const own = byStrip.get(partOf(strip)) ?? [];
    byStrip.set(partOf(strip), [...own, { flag, condition: pattern }]);
  }
  return endings;
}

/** Reads a condition, letter by letter: `[aei]r` is one of three letters and an "r", `[^e]` any letter but one. */
function conditionOf(text: string): Condition {
  const letters = text.match(/\[[^[\]]*\]|[^[]/gu) ?? [];
  const isMet = (asked: string, letter: string) => {
    if (asked === '.') return true;
    if (!asked.startsWith('[')) return asked === letter;
    return asked.startsWith('[^') ? !asked.slice(2).includes(letter) : asked.includes(letter);
  };
  return (word) => {
    const start = word.length - letters.length;
    return start >= 0 && letters.every((asked, at) => isMet(asked, word.charAt(start + at)));
  };
}

/** The flags of prefixes, by the prefix. */
function prefixesIn(aff: string): Map<string, string[]> {
  const prefixes = new Map<string, string[]>();
  for (const line of aff.split('\n')) {
    const [kind, flag = '', strip, added = '', condition] = line.trim().split(/\s+/);
    if (kind !== 'PFX' || strip !== '0' || condition === undefined) continue;
    prefixes.set(added, [...(prefixes.get(added) ?? []), flag]);
  }
  return prefixes;
}

/** A part of a word without accents and apostrophes; "0" stands for nothing. */
const partOf = (part: string) => withoutAccents(part).replace(/^0$|'/g, '');

/** Looks up the flags of a word; one long sorted text takes a tenth of the memory of a map. */
function wordsIn(dic: string, more: readonly string[]): (word: string) => string {
  const lines = [...dic.split('\n').slice(1), ...more]
    .map((line) => {
      const [word = '', flags = ''] = (line.split(/\s/)[0] ?? '').split('/');
      return [withoutAccents(word.toLowerCase()), flags] as const;
    })
    .filter(([word]) => word !== '')
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const starts = new Uint32Array(lines.length + 1);
  lines.forEach(([word, flags], at) => {
    starts[at + 1] = (starts[at] ?? 0) + word.length + flags.length + 2;
  });
  const all = lines.map(([word, flags]) => `${word}/${flags}\n`).join('');
  const wordAt = (at: number) => {
    const start = starts[at] ?? 0;
    return all.slice(start, all.indexOf('/', start));
  };
  return (word) => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wordAt(middle) < word) low = middle + 1;
      else high = middle;
    }
    let flags = MISSING;
    // "/" marks a word that has no flags.
    for (let at = low; at < lines.length && wordAt(at) === word; at += 1)
      flags += `/${all.slice((starts[at] ?? 0) + word.length + 1, (starts[at + 1] ?? 0) - 1)}`;
    return flags;
  };
}
