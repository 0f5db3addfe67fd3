import { PDFArray, PDFDict, PDFName, PDFRef } from './pdf-library.mjs';

/** @typedef {import('@cantoo/pdf-lib').PDFContext} PDFContext */

const name = PDFName.of;

/**
 * Which layers of a document are switched off when it is opened.
 *
 * @param {import('@cantoo/pdf-lib').PDFDocument} document
 */
export function layersOf({ context, catalog }) {
  const properties = context.lookup(catalog.get(name('OCProperties')));
  const config =
    properties instanceof PDFDict ? context.lookup(properties.get(name('D'))) : undefined;
  const listed = (/** @type {string} */ key) => {
    const list = config instanceof PDFDict ? context.lookup(config.get(name(key))) : undefined;
    return new Set(list instanceof PDFArray ? list.asArray() : []);
  };
  const [off, on] = [listed('OFF'), listed('ON')];
  const base =
    config instanceof PDFDict ? context.lookup(config.get(name('BaseState'))) : undefined;
  const isUsuallyOff = base === name('OFF');
  const isOffItself = (/** @type {any} */ group) =>
    isUsuallyOff ? !on.has(group) : off.has(group);
  return {
    /** Whether what belongs to a layer, or to layers together, is not shown. @param {unknown} group */
    isOff(group) {
      if (!(properties instanceof PDFDict) || !group) return false;
      const found = context.lookup(/** @type {any} */ (group));
      if (!(found instanceof PDFDict)) return false;
      if (context.lookup(found.get(name('Type'))) !== name('OCMD'))
        return group instanceof PDFRef && isOffItself(group);
      const of = found.get(name('OCGs'));
      const inner = context.lookup(of);
      const groups = inner instanceof PDFArray ? inner.asArray() : of ? [of] : [];
      if (groups.length === 0) return false;
      const states = groups.map(isOffItself);
      const policy = context.lookup(found.get(name('P')));
      if (policy === name('AllOn')) return states.includes(true);
      if (policy === name('AnyOff')) return !states.includes(true);
      if (policy === name('AllOff')) return states.includes(false);
      return states.every(Boolean);
    },
  };
}
