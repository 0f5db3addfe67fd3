import { diffWordsWithSpace } from 'diff';
import { upToLastSpace } from './whole-words';

/** A stretch of a text that is in both versions, or in one of them alone. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How much of what did not change stays around a change, in characters: some ten words. */
const AROUND = 60;

/**
 * How many words may have changed before two texts are shown as one in place of the other: comparing takes
 * the square of it.
 */
const MOST_EDITS = 400;

/**
 * What changed in a text, word by word, with the words around each change: "…" stands for the rest.
 * Line breaks are kept as they are.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!changes) return replaced(before, after);
  const parts = changes.map(({ added, removed, value }): DiffPart => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  return parts.map((part, index) =>
    part.kind === 'same'
      ? { ...part, text: shortened(part.text, index > 0, index < parts.length - 1) }
      : part,
  );
}

function replaced(before: string, after: string): DiffPart[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** The ends of an unchanged stretch that touch a change, cut between words. */
function shortened(text: string, afterChange: boolean, beforeChange: boolean): string {
  const most = AROUND * (Number(afterChange) + Number(beforeChange) || 1);
  if (text.length <= most + AROUND) return text;
  const head = afterChange ? upToLastSpace(text.slice(0, AROUND)) : '';
  const tail = beforeChange ? text.slice(-AROUND).replace(/^\S*/, '') : '';
  return `${head}…${tail}`;
}
