import path from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const [WIDTH, HEIGHT, MARGIN] = [640, 828, 48]; // px, in the shape of a letter
const [SIZE, LINE] = [13, 19];
const MOST_COLUMNS = 8;
const [INK, RULE] = ['#1f2430', '#c9cdd6'];

/**
 * Draws the beginning of a text as a page, or of a sheet as a table. It shows what is read, not how the document looks.
 *
 * @param {{ text: string, isSheet: boolean }} page
 * @param {string} fonts the folder with the fonts
 * @returns {Buffer} a PNG
 */
export function drawText({ text, isSheet }, fonts) {
  for (const style of ['Regular', 'Bold'])
    GlobalFonts.registerFromPath(path.join(fonts, `LiberationSans-${style}.ttf`), `Page ${style}`);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  if (isSheet) drawTable(context, text.split('\n'));
  else drawParagraphs(context, text.split('\n'));
  return canvas.toBuffer('image/png');
}

/** @typedef {import('@napi-rs/canvas').SKRSContext2D} Context */

/** @param {Context} context @param {string[]} lines */
function drawParagraphs(context, lines) {
  let y = MARGIN + SIZE;
  context.fillStyle = INK;
  for (const [index, line] of lines.entries()) {
    const isHeading = index === 0 && line.length < 120;
    context.font = isHeading ? `20px "Page Bold"` : `${SIZE}px "Page Regular"`;
    for (const row of wrapped(context, line, WIDTH - 2 * MARGIN)) {
      if (y > HEIGHT - MARGIN) return;
      context.fillText(row, MARGIN, y);
      y += isHeading ? 26 : LINE;
    }
    y += LINE / 3;
  }
}

/** @param {Context} context @param {string[]} lines the name of the sheet, then its rows */
function drawTable(context, [name = '', ...lines]) {
  context.fillStyle = INK;
  context.font = `18px "Page Bold"`;
  context.fillText(name.slice(0, 60), MARGIN, MARGIN + 8);
  const rows = lines.slice(0, 34).map((line) => line.split('\t').slice(0, MOST_COLUMNS));
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  const width = (WIDTH - 2 * MARGIN) / columns;
  const top = MARGIN + 26;
  context.strokeStyle = RULE;
  for (const [index, row] of rows.entries()) {
    const y = top + index * (LINE + 3);
    context.font = `12px "Page ${index === 0 ? 'Bold' : 'Regular'}"`;
    for (let column = 0; column < columns; column += 1) {
      context.strokeRect(MARGIN + column * width, y, width, LINE + 3);
      const [cell = ''] = wrapped(context, row[column] ?? '', width - 8);
      context.fillText(cell, MARGIN + column * width + 4, y + LINE - 4);
    }
  }
}

/** The lines of a text. A word that is too long is cut. @param {Context} context @param {string} text @param {number} width */
function wrapped(context, text, width) {
  /** @type {string[]} */
  const rows = [];
  let row = '';
  for (const word of text.slice(0, 2_000).split(' ')) {
    const longer = row ? `${row} ${word}` : word;
    if (context.measureText(longer).width <= width) row = longer;
    else {
      if (row) rows.push(row);
      row = word;
      while (row.length > 1 && context.measureText(row).width > width) row = row.slice(0, -1);
    }
  }
  return [...rows, row];
}
