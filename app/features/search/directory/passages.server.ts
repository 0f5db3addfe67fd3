import { searchWords, type SearchWord } from '~/platform/db/search-words';
import type { Question } from '../question/question';
import { stemsOf, type Stems } from '../question/stems.server';
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

/** The keys by which a word of a text is looked up. */
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
  question: Pick<Question, 'words' | 'stems'>,
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
        matched: stemsIn(text.locale, piece).some((stem) => marks.has(stem)),
      }));
      const marked = text.from === 'description' ? around(all) : all;
      if (!marked.some(({ matched }) => matched)) continue;
      found.set(text.id, { locale: text.locale, from: text.from, parts: joined(marked) });
      waiting.delete(text.id);
    }
  }
  return found;
}

/** The parts of each typed word, and of each alternative that answers the question. A part is a list of stems. */
function partsOf({
  words,
  stems,
}: Pick<Question, 'words' | 'stems'>): (readonly (readonly string[])[])[] {
  const typed = stems.filter((own) => own.length > 0).map((own) => [own]);
  return [
    ...typed,
    ...words.flatMap(({ alternatives }) =>
      alternatives.flatMap((one) => ('parts' in one ? [one.parts] : [])),
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
  const stems = await stemsOf(words.values());
  for (const [piece, word] of words) {
    const { es = [], en = [] } = stems.get(word.written) ?? {};
    known.set(piece, { es, en, plain: word.plain });
  }
}

function stemsIn(locale: string, piece: string): readonly string[] {
  const word = known.get(piece);
  if (!word) return [];
  if (locale === 'es') return word.es;
  return locale === 'en' ? word.en : [...word.es, ...word.en, word.plain];
}

/** The wanted stems that a text has. */
function findsIn(locale: string, pieces: readonly string[], wanted: ReadonlySet<string>) {
  const there = new Set<string>();
  for (const piece of pieces)
    for (const stem of stemsIn(locale, piece)) if (wanted.has(stem)) there.add(stem);
  return there;
}

/** The stems to mark: those of alternatives all of whose parts are in the text. */
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
