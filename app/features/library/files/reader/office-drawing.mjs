import { localName, refusalInDrawing } from './office-rules.mjs';
import { Refused } from './refused.mjs';

// The outermost elements of a drawing in SVG and in VML.
const roots = ['svg', 'xml'];

/**
 * Looks for scripts and references to the outside in drawings, which refer to pictures by themselves and not only by
 * relations.
 *
 * @param {string} part its name in lower case
 * @returns {(element: string, attributes: Record<string, string>) => void} takes each element; throws Refused
 */
export function drawingChecker(part) {
  /** @type {boolean | undefined} */
  let isDrawing = /\.(?:vml|svg)$/.test(part) || undefined;
  return (element, attributes) => {
    const local = localName(element);
    isDrawing ??= roots.includes(local);
    // Documents also hold pictures in VML amid their text.
    if (!isDrawing && local !== 'imagedata') return;
    const refusal = refusalInDrawing(element, attributes);
    if (refusal) throw new Refused(refusal);
  };
}
