import { searchWords, type SearchWord } from '~/platform/db/search-words';
import type { Question } from '../questions/question';
import { stemsOf, type Stems } from '../questions/stems.server';
import type { Passage } from './excerpt';

/** A text of a profile to mark. */
export interface Markable {
  id: string;
  locale: string;
  from: Passage['from'];
  text: string;
}

// Words around the first find of a long text.
const BEFORE = 8;
const AFTER = 24;

interface Token {
  /** As it stands in the text. */
  text: string;
  word: SearchWord | null;
  stems: readonly string[];
}

/**
 * Of each organization the first of its texts in which words that answer the question are found, with these
 * words told apart.
 *
 * @param texts of each organization the best to show before others
 */
export async function markPassages(
  texts: readonly Markable[],
  question: Pick<Question, 'words'>,
): Promise<Map<string, Passage>> {
  const found = new Map<string, Passage>();
  if (question.words.length === 0) return found;
  const waiting = new Map<string, Markable[]>();
  for (const text of texts)
    waiting.set(
      text.id,
      [...(waiting.get(text.id) ?? []), text].filter((one) => one.text !== ''),
    );
  // Most are found in the first: the others, longer ones, are then not looked at.
  while (waiting.size > 0) {
    const firsts = [...waiting].flatMap(([id, [first, ...rest]]) => {
      if (rest.length > 0) waiting.set(id, rest);
      else waiting.delete(id);
      return first ? [{ ...first, pieces: piecesOf(first.text) }] : [];
    });
    const stems = await stemsOf(
      firsts.flatMap(({ pieces }) => pieces.flatMap(({ word }) => (word ? [word] : []))),
    );
    for (const { id, locale, from, pieces } of firsts) {
      const tokens = pieces.map((piece) => ({
        ...piece,
        stems: stemsIn(locale, piece.word, stems),
      }));
      const marked =
        from === 'description' ? around(mark(tokens, question)) : mark(tokens, question);
      if (!marked.some(({ matched }) => matched)) continue;
      found.set(id, { locale, from, parts: joined(marked) });
      waiting.delete(id);
    }
  }
  return found;
}

/** A text as words with what stands between them. */
function piecesOf(text: string): { text: string; word: SearchWord | null }[] {
  return (text.match(/[\p{L}\p{N}\p{M}'’ʼ]+|[^\p{L}\p{N}\p{M}'’ʼ]+/gu) ?? []).map((piece) => ({
    text: piece,
    word: wordOf(piece),
  }));
}

// Texts say the same words again and again, and what one is never changes.
const MOST_KNOWN = 20_000;
const known = new Map<string, SearchWord | null>();

function wordOf(piece: string): SearchWord | null {
  let word = known.get(piece);
  if (word === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(piece, (word = searchWords(piece)[0] ?? null));
  }
  return word;
}

function stemsIn(locale: string, word: SearchWord | null, all: ReadonlyMap<string, Stems>) {
  if (!word) return [];
  const { es = [], en = [] } = all.get(word.written) ?? {};
  return locale === 'es' ? es : locale === 'en' ? en : [...es, ...en, word.plain];
}

/** Marks what is asked for; of several words that mean one thing together, only where all are there. */
function mark(tokens: readonly Token[], { words }: Pick<Question, 'words'>) {
  const there = new Set(tokens.flatMap(({ stems }) => stems));
  const asked = new Set(
    words.flatMap(({ alternatives }) =>
      alternatives.flatMap((one) => {
        if (!('parts' in one)) return [];
        const isThere = one.parts.every((part) => part.some((stem) => there.has(stem)));
        return isThere ? one.parts.flat() : [];
      }),
    ),
  );
  return tokens.map(({ text, stems }) => ({
    text,
    matched: stems.some((stem) => asked.has(stem)),
  }));
}

type Marked = ReturnType<typeof mark>;

/** The words around the densest finds of a long text; none where there is no find. */
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

/** Neighbours of one kind as one part. */
function joined(marked: Marked): Passage['parts'] {
  const parts: Passage['parts'] = [];
  for (const { text, matched } of marked) {
    const last = parts.at(-1);
    if (last && last.matched === matched) last.text += text;
    else parts.push({ text, matched });
  }
  return parts;
}
