import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from './pdf-library.mjs';
import { spaceOf, unknown } from './pdf-color.mjs';
import { Drawing } from './pdf-drawing.mjs';
import { corners, matrixOf } from './pdf-forms.mjs';
import { boxOf, placed, shared, times } from './pdf-geometry.mjs';
import { operatorsOf } from './pdf-operators.mjs';
import { filledBoxes, pathBuilder } from './pdf-path.mjs';
import { freshState, setColor, setters, textCursor } from './pdf-state.mjs';
import { numberOf } from './pdf-widths.mjs';

/** @typedef {import('./pdf-geometry.mjs').Matrix} Matrix */
/** @typedef {import('./pdf-geometry.mjs').Box} Box */
/** @typedef {import('./pdf-color.mjs').Color} Color */
const name = PDFName.of;
const DEEPEST = 8;

/** The drawing of one page, read from its content streams and the forms that they draw. */
export class PageDrawing extends Drawing {
  /**
   * @param {import('./pdf-streams.mjs').Streams} streams
   * @param {{ isOff: (group: unknown) => boolean }} layers
   * @param {Box} page
   */
  constructor(streams, layers, page) {
    super(streams.context);
    this.streams = streams;
    this.layers = layers;
    this.page = page;
  }

  /**
   * Reads one content stream, and the forms that it draws.
   *
   * @param {string} source names the stream
   * @param {Uint8Array} data
   * @param {PDFDict | undefined} resources
   * @param {import('./pdf-state.mjs').State} [begin]
   * @param {number} [depth]
   * @param {boolean} [isHidden] whether the whole is on a layer that is switched off
   */
  read(source, data, resources, begin = freshState(this.page), depth = 0, isHidden = false) {
    const { context } = this;
    let state = begin;
    const stack = [];
    const path = pathBuilder();
    let cursor = textCursor();
    let [isClipping, isStencil] = [false, false];
    /** @type {boolean[]} */
    const marks = [];
    const isOff = () => isHidden || marks.includes(true);
    const group = (/** @type {string} */ kind) => dictIn(context, resources, kind);
    for (const operator of operatorsOf(data)) {
      this.streams.spend();
      const { name: op, operands } = operator;
      const n = /** @type {number[]} */ (operands.filter((one) => typeof one === 'number'));
      const [first = 0, second = 0] = n;
      const called = /** @type {string | undefined} */ (
        operands.find((one) => typeof one === 'string')
      );
      const setter = Object.hasOwn(setters, op) ? setters[op] : undefined;
      if (setter) {
        setter(state, first);
        continue;
      }
      if (setColor(state, op, n, called, (space) => spaceOf(context, space, group('ColorSpace'))))
        continue;
      switch (op) {
        case 'q':
          if (stack.length < 500) stack.push({ ...state });
          break;
        case 'Q':
          state = stack.pop() ?? state;
          break;
        case 'cm':
          if (n.length === 6) state.matrix = times(/** @type {any} */ (n), state.matrix);
          break;
        case 'm':
        case 'l':
        case 'c':
        case 'v':
        case 'y':
        case 're':
          path.take(op, n, state.matrix);
          break;
        case 'W':
        case 'W*':
          isClipping = true;
          break;
        case 'f':
        case 'F':
        case 'f*':
        case 'B':
        case 'B*':
        case 'b':
        case 'b*':
        case 'S':
        case 's':
        case 'n': {
          const parts = path.finish();
          if (/^[fFBb]/.test(op)) this.fill(state, filledBoxes(parts, op.endsWith('*')), isOff());
          else if (/^[Ss]/.test(op)) this.stroke(state, parts, isOff());
          if (isClipping && parts.length > 0) state.clip = shared(state.clip, boxOf(parts.flat()));
          isClipping = false;
          break;
        }
        case 'BT':
          cursor = textCursor();
          break;
        case 'Tf':
          state.measure = this.streams.measure(group('Font')?.get(name((called ?? '').slice(1))));
          state.size = first;
          break;
        case 'Td':
        case 'TD':
          if (op === 'TD') state.leading = -second;
          cursor.line = times([1, 0, 0, 1, first, second], cursor.line);
          cursor.next = cursor.line;
          break;
        case 'Tm':
          if (n.length === 6) cursor.line = cursor.next = /** @type {any} */ (n);
          break;
        case "'":
        case '"':
        case 'T*':
          if (op === '"') [state.wordSpacing, state.spacing] = [first, second];
          cursor.line = times([1, 0, 0, 1, 0, -state.leading], cursor.line);
          cursor.next = cursor.line;
          if (op !== 'T*') this.show(operator, source, state, cursor, isOff());
          break;
        case 'Tj':
        case 'TJ':
          this.show(operator, source, state, cursor, isOff());
          break;
        case 'gs':
          this.#setGraphics(
            state,
            context.lookup(group('ExtGState')?.get(name((called ?? '').slice(1)))),
          );
          break;
        case 'sh':
          this.paint(state.clip, { rgb: null, isSolid: false }, false, false);
          break;
        case 'true':
          isStencil ||= /^\/(?:IM|ImageMask)$/.test(String(operands.at(-1)));
          break;
        case 'EI':
        case 'ID': {
          const isDense = !isStencil && state.alpha >= 0.9 && state.isNormal;
          const box = shared(boxOf(corners(state.matrix, 1, 1)), state.clip);
          if (!isOff()) this.paint(box, unknown, isDense, true);
          isStencil = false;
          break;
        }
        case 'BDC':
        case 'BMC': {
          const names = operands.filter((one) => typeof one === 'string');
          const isLayer = names[0] === '/OC' && names.length > 1;
          marks.push(
            isLayer && this.layers.isOff(group('Properties')?.get(name(String(names[1]).slice(1)))),
          );
          break;
        }
        case 'EMC':
          marks.pop();
          break;
        case 'Do':
          this.#draw(
            group('XObject')?.get(name((called ?? '').slice(1))),
            state,
            resources,
            depth,
            isOff(),
          );
          break;
      }
    }
  }

  /** @param {import('./pdf-state.mjs').State} state @param {unknown} set */
  #setGraphics(state, set) {
    if (!(set instanceof PDFDict)) return;
    const { context } = this;
    state.alpha = numberOf(context, set.get(name('ca')), state.alpha);
    state.strokeAlpha = numberOf(context, set.get(name('CA')), state.strokeAlpha);
    const blend = context.lookup(set.get(name('BM')));
    const mode = blend instanceof PDFArray ? context.lookup(blend.get(0)) : blend;
    if (mode instanceof PDFName) state.isNormal = /^(?:Normal|Compatible)$/.test(mode.decodeText());
    const font = context.lookup(set.get(name('Font')));
    if (font instanceof PDFArray) {
      state.measure = this.streams.measure(font.get(0));
      state.size = numberOf(context, font.get(1), state.size);
    }
  }

  /**
   * @param {import('@cantoo/pdf-lib').PDFObject | undefined} ref
   * @param {import('./pdf-state.mjs').State} state
   * @param {PDFDict | undefined} resources
   * @param {number} depth
   * @param {boolean} isOff
   */
  #draw(ref, state, resources, depth, isOff) {
    const { context } = this;
    const object = context.lookup(ref);
    if (!(object instanceof PDFStream)) return;
    const { dict } = object;
    const layer = dict.get(name('OC'));
    const isHidden = isOff || (layer !== undefined && this.layers.isOff(layer));
    const kind = context.lookup(dict.get(name('Subtype')));
    if (kind === name('Image') && !isHidden) {
      const isStencil = String(context.lookup(dict.get(name('ImageMask')))) === 'true';
      const isThin =
        isStencil ||
        dict.has(name('SMask')) ||
        dict.has(name('Mask')) ||
        state.alpha < 0.9 ||
        !state.isNormal;
      const box = shared(boxOf(corners(state.matrix, 1, 1)), state.clip);
      this.paint(box, unknown, !isThin, true);
    }
    if (kind !== name('Form') || depth >= DEEPEST || !(object instanceof PDFRawStream)) return;
    const data = this.streams.dataOf(object);
    if (!data) return;
    const inner = { ...state, matrix: times(matrixOf(context, dict), state.matrix) };
    const bounds = context.lookup(dict.get(name('BBox')));
    if (bounds instanceof PDFArray) {
      const [x = 0, y = 0, right = 0, top = 0] = bounds
        .asArray()
        .map((one) => numberOf(context, one, 0));
      inner.clip = shared(
        inner.clip,
        boxOf([
          placed(inner.matrix, x, y),
          placed(inner.matrix, right, top),
          placed(inner.matrix, x, top),
          placed(inner.matrix, right, y),
        ]),
      );
    }
    const own = context.lookup(dict.get(name('Resources')));
    const source = ref instanceof PDFRef ? ref.tag : '';
    this.read(source, data, own instanceof PDFDict ? own : resources, inner, depth + 1, isHidden);
  }
}

/** @param {import('@cantoo/pdf-lib').PDFContext} context @param {PDFDict | undefined} dictionary @param {string} key */
function dictIn(context, dictionary, key) {
  const found = context.lookup(dictionary?.get(name(key)));
  return found instanceof PDFDict ? found : undefined;
}
