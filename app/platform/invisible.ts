// Characters that Unicode calls ignorable in display (bidirectional controls, zero-width characters, fillers,
// tags), the braille blank, and the marks of interlinear annotations.
const ignorable = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;
/** The variation selector that shows an emoji in color. */
const emojiStyle = /(\p{Extended_Pictographic})\ufe0f/gu;

/**
 * Whether a text has invisible characters. With them a name can look like another one, or be displayed in
 * another order than it is stored. No language of the portal needs them in a name.
 */
export function hasInvisible(text: string): boolean {
  return ignorable.test(text.replace(emojiStyle, '$1'));
}
