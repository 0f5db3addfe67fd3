import { diffWordsWithSpace } from 'diff';
import { upToLastSpace } from './whole-words';

/** A part of a text that is in both versions, or in one of them only. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** How many unchanged characters are shown around a change: some ten words. */
const AROUND = 60;

/**
 * How many words may have changed before the whole texts are shown, the old and the new: comparing takes time
 * by the square of this number, and a page of a profile's history compares more than a hundred texts.
 */
const MOST_EDITS = 100;

/**
 * What changed in a text, word by word, with the words around each change and "…" for the rest. Line breaks are
 * kept.
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

/** The ends of an unchanged part that are next to a change, cut between words. */
function shortened(text: string, afterChange: boolean, beforeChange: boolean): string {
  const most = AROUND * (Number(afterChange) + Number(beforeChange) || 1);
  if (text.length <= most + AROUND) return text;
  const head = afterChange ? upToLastSpace(text.slice(0, AROUND)) : '';
  const tail = beforeChange ? text.slice(-AROUND).replace(/^\S*/, '') : '';
  return `${head}…${tail}`;
}
