// The languages that the network writes in and that franc can tell apart.
const known = ['spa', 'eng', 'por', 'fra', 'hat', 'quc', 'kek', 'mam', 'cak'];
const LEAST = 80; // characters
const MOST = 20_000;
// Above so many characters franc alone is sure enough; below, the small words of a language have to agree with it.
const LONG = 600;
// By how much the likeliest language has to be ahead of the next, in shares of its own score.
const AHEAD = 0.03;
const SHORT_AHEAD = 0.15;

/** @type {Record<string, string>} */
const threeLetters = { es: 'spa', en: 'eng', pt: 'por', fr: 'fra', ht: 'hat' };

/** @type {Record<string, ReadonlySet<string>>} small words that are frequent in one language and rare in the others */
const smallWords = {
  spa: new Set(
    'el los las y en del con por para una su sus se es al como más o sobre sin entre este esta'.split(
      ' ',
    ),
  ),
  eng: new Set(
    'the and of to in is for that with on as by are be this or from at not an their which who'.split(
      ' ',
    ),
  ),
  por: new Set(
    'o os e em do da dos das com não uma ao à pelo pela são mais sobre seu sua no na'.split(' '),
  ),
  hat: new Set('yo nan ak pou ki se li pa sou yon gen fè moun timoun nou te tout lan'.split(' ')),
  fra: new Set(
    'le les et des du en un une pour dans est sur au aux par avec qui ce cette sont ne pas'.split(
      ' ',
    ),
  ),
};

/**
 * Detects the language of a text; if it is not sure, takes the one that the file declares.
 *
 * @param {string[]} pages
 * @param {string | undefined} tag such as `es-MX`
 * @returns {Promise<string | null>} ISO 639-3
 */
export async function languageOf(pages, tag) {
  let text = '';
  for (const page of pages) {
    text += ` ${page}`;
    if (text.length > MOST) break;
  }
  const declared = threeLetters[tag?.slice(0, 2).toLowerCase() ?? ''] ?? null;
  return (await detected(text.trim().slice(0, MOST))) ?? declared;
}

/** @param {string} text @returns {Promise<string | undefined>} nothing if the text leaves a doubt */
async function detected(text) {
  if (text.length < LEAST) return undefined;
  const { francAll } = await import('franc');
  const [first, second] = francAll(text, { only: known, minLength: LEAST });
  if (!first || first[0] === 'und') return undefined;
  const [guess, score] = first;
  const bySmallWords = likeliest(text);
  if (text.length >= LONG)
    return score - (second?.[1] ?? 0) >= AHEAD * score || bySmallWords === guess
      ? guess
      : bySmallWords;
  // Short texts of a language that is not listed have hardly any small words of the others.
  if (bySmallWords) return bySmallWords;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isSure = score - (second?.[1] ?? 0) >= SHORT_AHEAD * score && letters > 0.7 * text.length;
  return isSure && !(guess in smallWords) ? guess : undefined;
}

/** The language of which a text has far more small words than of any other. @param {string} text */
function likeliest(text) {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(smallWords)
    .map(([language, own]) => ({ language, count: words.filter((word) => own.has(word)).length }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  if (!first || first.count < 3 || first.count < 1.5 * (second?.count ?? 0)) return undefined;
  return first.language;
}
