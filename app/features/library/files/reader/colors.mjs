// The names of the colors of markers in Word.
/** @type {Record<string, string>} */
export const markers = {
  ...{ black: '000000', white: 'FFFFFF', red: 'FF0000', green: '00FF00', blue: '0000FF' },
  ...{ yellow: 'FFFF00', cyan: '00FFFF', magenta: 'FF00FF', darkRed: '800000' },
  ...{ darkGreen: '008000', darkBlue: '000080', darkYellow: '808000', darkCyan: '008080' },
  ...{ darkMagenta: '800080', darkGray: '808080', lightGray: 'C0C0C0' },
};

// How far apart the parts of two colors may be that look the same, of 255.
const ALIKE = 16;
// How dark a ground is on which black letters are not seen, of 255.
const DARK = 60;

/** @param {string} color six hexadecimal digits @returns {number[]} red, green and blue */
function partsOf(color) {
  return [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
}

/** Whether letters of a color cannot be seen on a ground, each in six hexadecimal digits. @param {string} color @param {string} ground */
export function isUnseen(color, ground) {
  if (!isColor(color) || !isColor(ground)) return false;
  const [own, other] = [partsOf(color), partsOf(ground)];
  return own.every((part, at) => Math.abs(part - (other[at] ?? 0)) < ALIKE);
}

/** Whether black letters cannot be seen on a ground. @param {string} ground */
export function isDark(ground) {
  return isColor(ground) && partsOf(ground).every((part) => part < DARK);
}

/** @param {string} text */
function isColor(text) {
  return /^[\da-f]{6}$/i.test(text);
}
