import { searchWords, type SearchWord } from '~/platform/db/search-words';
import { isInDictionary, lookupKeys } from '~/platform/db/lemmas.server';
import type { Part, Question } from '../question/question';
import { stemsOf, type Stems } from '~/platform/db/stems.server';
import type { Passage } from './excerpt';

/** A text of a profile in which matches are to be marked. */
export interface Markable {
  id: string;
  locale: string;
  from: Passage['from'];
  text: string;
}

// Words of a long text that are shown before and after the beginning of its densest matches.
const BEFORE = 8;
const AFTER = 24;

/** The forms of a word of a text that no dictionary has; null for what is no word. */
interface Known extends Stems {
  plain: string;
}

// The same words recur in many texts and their stems never change, so they are cached.
const MOST_KNOWN = 10_000;
const known = new Map<string, Known | null>();

/**
 * For each organization, finds the first of its texts that has words which answer the question, and marks these
 * words.
 *
 * @param texts for each organization, the best to show first
 */
export async function markPassages(
  texts: readonly Markable[],
  question: Pick<Question, 'words' | 'keys'>,
): Promise<Map<string, Passage>> {
  const found = new Map<string, Passage>();
  if (question.words.length === 0) return found;
  const asked = partsOf(question);
  const wanted = new Set(asked.flat(2));
  const waiting = new Map<string, Markable[]>();
  for (const text of texts) {
    if (text.text === '') continue;
    const own = waiting.get(text.id);
    if (own) own.push(text);
    else waiting.set(text.id, [text]);
  }
  if (known.size > MOST_KNOWN) known.clear();
  // Most organizations match in their first text, so their other, longer ones are not looked at.
  for (let turn = 0; waiting.size > 0; turn += 1) {
    const firsts: { text: Markable; pieces: readonly string[] }[] = [];
    for (const [id, own] of waiting) {
      const text = own[turn];
      if (text) firsts.push({ text, pieces: piecesOf(text.text) });
      else waiting.delete(id);
    }
    await learn(firsts.flatMap(({ pieces }) => pieces.filter((piece) => !known.has(piece))));
    for (const { text, pieces } of firsts) {
      const there = findsIn(text.locale, pieces, wanted);
      if (there.size === 0) continue;
      const marks = marksOf(asked, there);
      const all = pieces.map((piece) => ({
        text: piece,
        matched: keysOf(text.locale, piece).some((stem) => marks.has(stem)),
      }));
      const marked = text.from === 'description' ? around(all) : all;
      if (!marked.some(({ matched }) => matched)) continue;
      found.set(text.id, { locale: text.locale, from: text.from, parts: joined(marked) });
      waiting.delete(text.id);
    }
  }
  return found;
}

/** What the texts of an organization say for a word of the question. */
export type Said = ReadonlyMap<number, { text: string; locale: string }>;

/**
 * For each organization and each word of the question that only its texts have, finds the words of the first text that
 * answer it: they may be a synonym.
 *
 * @param texts for each organization, the best to quote first; with the positions of the words that are looked for
 */
export async function quoteTexts(
  texts: readonly {
    id: string;
    wanted: readonly number[];
    texts: readonly Omit<Markable, 'from'>[];
  }[],
  { words }: Pick<Question, 'words'>,
): Promise<Map<string, Said>> {
  const looked = texts.filter(({ wanted }) => wanted.length > 0);
  const pieces = looked.flatMap((one) => one.texts.flatMap(({ text }) => piecesOf(text)));
  await learn([...new Set(pieces)].filter((piece) => !known.has(piece)));
  return new Map(
    looked.map(({ id, wanted, texts: own }) => {
      const said = wanted.flatMap((at) => {
        for (const { text, locale } of own)
          for (const alternative of words[at]?.alternatives ?? []) {
            const quote = 'parts' in alternative ? quoteOf(alternative.parts, text, locale) : null;
            if (quote) return [[at, { text: quote, locale }] as const];
          }
        return [];
      });
      return [id, new Map(said)];
    }),
  );
}

/** The first words of a text that match all parts, as they are written there; null if one is missing. */
function quoteOf(parts: readonly Part[], text: string, locale: string): string | null {
  const pieces = piecesOf(text);
  const found = parts.map(({ keys }) =>
    pieces.findIndex((piece) => keysOf(locale, piece).some((key) => keys.includes(key))),
  );
  if (found.includes(-1)) return null;
  return [...new Set(found)]
    .sort((a, b) => a - b)
    .map((at) => pieces[at])
    .join(' ');
}

/** The parts of each typed word, and of each alternative that answers the question. A part is a list of keys. */
function partsOf({
  words,
  keys,
}: Pick<Question, 'words' | 'keys'>): (readonly (readonly string[])[])[] {
  const typed = keys.filter((own) => own.length > 0).map((own) => [own]);
  return [
    ...typed,
    ...words.flatMap(({ alternatives }) =>
      alternatives.flatMap((one) => ('parts' in one ? [one.parts.map((part) => part.keys)] : [])),
    ),
  ];
}

/** Splits a text into its words and what is between them. */
function piecesOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}'’ʼ]+|[^\p{L}\p{N}\p{M}'’ʼ]+/gu) ?? [];
}

/** Adds words to the cache, with one query for all stems. */
async function learn(pieces: readonly string[]): Promise<void> {
  const words = new Map<string, SearchWord>();
  for (const piece of pieces) {
    const [word] = searchWords(piece);
    if (word) words.set(piece, word);
    else known.set(piece, null);
  }
  if (words.size === 0) return;
  const stems = await stemsOf([...words.values()].filter(({ plain }) => !isInDictionary(plain)));
  for (const [piece, word] of words) {
    const { es = [], en = [] } = stems.get(word.written) ?? {};
    known.set(piece, { es, en, plain: word.plain });
  }
}

function keysOf(locale: string, piece: string): readonly string[] {
  const word = known.get(piece);
  if (!word) return [];
  return lookupKeys({ plain: word.plain, stems: [...word.es, ...word.en] }, locale);
}

/** The wanted keys that a text has. */
function findsIn(locale: string, pieces: readonly string[], wanted: ReadonlySet<string>) {
  const there = new Set<string>();
  for (const piece of pieces)
    for (const stem of keysOf(locale, piece)) if (wanted.has(stem)) there.add(stem);
  return there;
}

/** The keys to mark: those of alternatives all of whose parts are in the text. */
function marksOf(asked: ReturnType<typeof partsOf>, there: ReadonlySet<string>): Set<string> {
  const whole = asked.filter((parts) =>
    parts.every((part) => part.some((stem) => there.has(stem))),
  );
  return new Set(whole.flat(2));
}

type Marked = { text: string; matched: boolean }[];

/** The words around the densest matches of a long text; none if nothing matches. */
function around(marked: Marked): Marked {
  const finds = marked.flatMap(({ matched }, index) => (matched ? [index] : []));
  if (finds.length === 0) return [];
  const span = 2 * (BEFORE + AFTER);
  const within = (start: number) =>
    finds.filter((one) => one >= start && one < start + span).length;
  const best = finds.reduce((a, b) => (within(b) > within(a) ? b : a));
  const start = Math.max(0, best - 2 * BEFORE);
  return marked.slice(start, best + 2 * AFTER);
}

/** Joins neighboring pieces that are all matched or all unmatched. */
function joined(marked: Marked): Passage['parts'] {
  const parts: Passage['parts'] = [];
  for (const { text, matched } of marked) {
    const last = parts.at(-1);
    if (last && last.matched === matched) last.text += text;
    else parts.push({ text, matched });
  }
  return parts;
}
