// Joins the pieces of text of a PDF page into lines, with spaces where their places jump.

/**
 * @typedef {{ str: string, transform: number[], width: number, height: number, hasEOL: boolean }} Item as pdf.js gives it
 * @typedef {{ text: string, left: number, right: number, base: number, size: number }} Piece
 */

// Shares of the letters' height: of a gap that is a space, of a step back that is a jump, and between lines.
const [SPACE, BACK, LINE] = [0.15, 0.5, 0.4];
// A gap between columns, in the letters' height, and the mean letters of a line in a column of prose.
const [GUTTER, PROSE] = [0.8, 18];
const LEAST_LINES = 4;

/** @param {Item[]} items in the order of the page @returns {string} */
export function textOfItems(items) {
  const pieces = piecesOf(items);
  const columns = columnsOf(pieces);
  return columns.map(linesOf).join('\n');
}

/** Pieces that are written without a jump. @param {Item[]} items @returns {Piece[]} */
function piecesOf(items) {
  /** @type {Piece[]} */
  const pieces = [];
  let isBroken = true;
  for (const { str, transform, width, hasEOL } of items) {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform;
    const size = Math.hypot(c, d) || 1;
    const last = pieces.at(-1);
    if (str.trim() === '') {
      if (last && str !== '' && x - last.right < SPACE * size && x >= last.right - size)
        last.text += ' ';
      isBroken ||= hasEOL;
      continue;
    }
    const gap = last ? x - last.right : 0;
    const isNext =
      last &&
      !isBroken &&
      Math.abs(y - last.base) < LINE * size &&
      gap > -BACK * size &&
      gap < 4 * size;
    if (isNext) {
      const isSpaced = gap > SPACE * size && !/\s$/.test(last.text) && !/^\s/.test(str);
      last.text += (isSpaced ? ' ' : '') + str;
      last.right = Math.max(last.right, x + width);
    } else pieces.push({ text: str, left: x, right: x + width, base: y, size });
    isBroken = hasEOL;
  }
  return pieces;
}

/** Lines of pieces that follow each other on one baseline, from left to right. @param {Piece[]} pieces */
function linesOf(pieces) {
  /** @type {Piece[][]} */
  const lines = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (
      line &&
      first &&
      Math.abs(first.base - piece.base) < LINE * Math.max(first.size, piece.size)
    )
      line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map((line) =>
      line
        .sort((one, other) => one.left - other.left)
        .map(({ text }) => text.trim())
        .join(' '),
    )
    .join('\n');
}

/**
 * Two columns of prose that are drawn line by line across the page are read one after the other.
 *
 * @param {Piece[]} pieces
 * @returns {Piece[][]}
 */
function columnsOf(pieces) {
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  if (pieces.length < 4 * LEAST_LINES || pieces.length > 3_000) return [pieces];
  const middle = gutterOf(pieces, left, right);
  if (middle === undefined) return [pieces];
  const sides = pieces.map((piece) => (piece.left >= middle ? 1 : piece.right <= middle ? 0 : -1));
  const changes = sides.filter((side, index) => index > 0 && side !== sides[index - 1]).length;
  const mean = (/** @type {number} */ side) => {
    const own = pieces.filter((_piece, index) => sides[index] === side);
    return own.length < LEAST_LINES
      ? 0
      : own.reduce((sum, { text }) => sum + text.length, 0) / own.length;
  };
  if (changes < pieces.length / 3 || mean(0) < PROSE || mean(1) < PROSE) return [pieces];
  // What crosses the gutter, such as a heading, separates what is above it from what is below.
  /** @type {Piece[][]} */
  const columns = [[], []];
  const done = [];
  for (const [index, piece] of pieces.entries()) {
    const side = sides[index] ?? -1;
    if (side === -1) done.push(...columns.splice(0, 2, [], []), [piece]);
    else columns[side]?.push(piece);
  }
  return [...done, ...columns].filter((column) => column.length > 0);
}

/** The middle of a gap that hardly any piece crosses. @param {Piece[]} pieces @param {number} left @param {number} right */
function gutterOf(pieces, left, right) {
  const size = pieces[0]?.size ?? 10;
  for (let share = 0.35; share <= 0.65; share += 0.02) {
    const at = left + share * (right - left);
    const half = (GUTTER * size) / 2;
    const crossing = pieces.filter(
      (piece) => piece.left < at + half && piece.right > at - half,
    ).length;
    if (crossing <= pieces.length * 0.06) return at;
  }
  return undefined;
}
