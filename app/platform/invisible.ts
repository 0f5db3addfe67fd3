// What Unicode says may be ignored when it is shown (bidirectional controls, zero-width characters, fillers, tags),
// besides the braille blank and the marks of interlinear notes.
const ignorable = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;
/** Has an emoji shown in colour. */
const emojiStyle = /(\p{Extended_Pictographic})\ufe0f/gu;

/**
 * Whether a text has characters that nobody sees. With them a name can look like another one, or be read in another
 * order than it is written. No language of the portal needs them in a name.
 */
export function hasInvisible(text: string): boolean {
  return ignorable.test(text.replace(emojiStyle, '$1'));
}
