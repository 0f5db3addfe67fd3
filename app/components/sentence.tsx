import { Fragment, type ReactNode } from 'react';

/** For `t`: leaves the placeholders of a message as they are, for `Sentence` to fill. */
export const unfilled = { skipInterpolation: true } as const;

/**
 * A message whose placeholders are filled with elements: names in their own language, links, times. A whole sentence
 * can then be translated, whatever the order of its words.
 *
 * @param text the message with its placeholders: `t(key, unfilled)`
 * @param parts what stands in the place of each
 */
export function Sentence({
  text,
  parts,
}: {
  text: string;
  parts: Readonly<Record<string, ReactNode>>;
}) {
  // Text and names of placeholders alternate.
  const pieces = text.split(/\{\{(\w+)\}\}/);
  return pieces.map((piece, index) => (
    <Fragment key={index}>{index % 2 === 0 ? piece : parts[piece]}</Fragment>
  ));
}
