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
  const automatic = new Set(
    [...listed('AS')].flatMap((one) => {
      const use = context.lookup(one);
      const isView =
        use instanceof PDFDict && context.lookup(use.get(name('Event'))) === name('View');
      const groups = isView ? context.lookup(use.get(name('OCGs'))) : undefined;
      return groups instanceof PDFArray ? groups.asArray() : [];
    }),
  );
  /** Whether programs for viewing switch a layer off by themselves. @param {any} group */
  const isOffForViewing = (group) => {
    let found = automatic.has(group) ? context.lookup(group) : undefined;
    for (const key of ['Usage', 'View'])
      found = found instanceof PDFDict ? context.lookup(found.get(name(key))) : undefined;
    const state =
      found instanceof PDFDict ? context.lookup(found.get(name('ViewState'))) : undefined;
    return state === name('OFF');
  };
  const isOffItself = (/** @type {any} */ group) =>
    isOffForViewing(group) || (isUsuallyOff ? !on.has(group) : off.has(group));
  /** Whether an expression of layers shows what belongs to it. @param {any} expression @param {number} depth @returns {boolean} */
  const shows = (expression, depth) => {
    const list = context.lookup(expression);
    if (!(list instanceof PDFArray) || depth > 10) return !isOffItself(expression);
    const [how, ...rest] = list.asArray();
    const states = rest.slice(0, 100).map((one) => shows(one, depth + 1));
    if (context.lookup(how) === name('Not')) return !(states[0] ?? false);
    return context.lookup(how) === name('Or') ? states.includes(true) : !states.includes(false);
  };
  return {
    /** Whether what belongs to a layer, or to layers together, is not shown. @param {unknown} group */
    isOff(group) {
      if (!(properties instanceof PDFDict) || !group) return false;
      const found = context.lookup(/** @type {any} */ (group));
      if (!(found instanceof PDFDict)) return false;
      if (context.lookup(found.get(name('Type'))) !== name('OCMD'))
        return group instanceof PDFRef && isOffItself(group);
      const expression = found.get(name('VE'));
      if (expression) return !shows(expression, 0);
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
