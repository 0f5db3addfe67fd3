/** Stop words of both languages. A query of stop words alone is searched with them. */
export const stopWords = new Set(
  `a al ante con contra como cual cuales cuando de del desde donde e el ella ellas ellos en entre es
  esta este esto ha hacia hasta hay la las le les lo los me mi mis muy ni o para pero por que quien
  quienes se si sin sobre son su sus te tiene tu tus u un una unas uno unos y ya yo
  an and any are as at be but by can do does for from has have how i in into is it its my of on or
  our she that the their them there they this to was we what when where which who with you your
  qué quién quiénes cómo cuál cuáles dónde cuándo está él tú mí sí más mas`.split(/\s+/),
);

const visaWords = new Set(['visa', 'visas', 'visado', 'visados']);

/** Whether a word of a text is a stop word. A single letter beside "visa" is none: "visa U". */
export function isStopWordAt(
  words: readonly { plain: string; written: string }[],
  at: number,
): boolean {
  const word = words[at];
  if (!word) return true;
  const isLetter =
    word.plain.length === 1 &&
    [at - 1, at + 1].some((beside) => visaWords.has(words[beside]?.plain ?? ''));
  return !isLetter && (stopWords.has(word.plain) || stopWords.has(word.written));
}
