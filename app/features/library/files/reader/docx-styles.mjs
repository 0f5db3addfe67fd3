import { attributeOf, tagsOf } from './xml-tags.mjs';

/**
 * What decides whether letters are seen; undefined where it is not said.
 *
 * @typedef {{ isHidden?: boolean, color?: string, size?: number, isShaded?: boolean }} Look
 */

// The deepest chain of styles that are based on each other.
const DEEPEST = 12;

/**
 * What an element of the properties of a run or a paragraph says about how letters look.
 *
 * @param {Look} look is changed
 * @param {string} name
 * @param {string} all the tag
 */
export function addLook(look, name, all) {
  const value = attributeOf(all, 'w:val');
  if (name === 'w:vanish' || name === 'w:specVanish')
    look.isHidden = !/^(?:0|false|off)$/.test(value ?? '');
  else if (name === 'w:color') {
    const isGround = /^(?:background1|light1)$/.test(attributeOf(all, 'w:themeColor') ?? '');
    look.color = isGround && !/w:theme(?:Shade|Tint)=/.test(all) ? 'FFFFFF' : (value ?? '');
  } else if (name === 'w:sz') look.size = Number(value);
  else if (name === 'w:shd')
    look.isShaded =
      !/^(?:auto|f[89a-f]f[89a-f]f[89a-f])$/i.test(attributeOf(all, 'w:fill') ?? 'auto') ||
      /w:themeFill=/.test(all);
  else if (name === 'w:highlight') look.isShaded = value !== 'none' && value !== 'white';
}

/**
 * How the styles of a document make letters look.
 *
 * @param {string} xml the part with the styles
 * @returns {(id: string | undefined) => Look}
 */
export function stylesOf(xml) {
  /** @type {Map<string, { look: Look, base: string | undefined }>} */
  const styles = new Map();
  /** @type {{ look: Look, base: string | undefined } | undefined} */
  let style;
  for (const { name, kind, all } of tagsOf(xml)) {
    if (name === 'w:style' || name === 'w:docDefaults') {
      style = kind === 'open' ? { look: {}, base: undefined } : undefined;
      if (style) styles.set(name === 'w:style' ? (attributeOf(all, 'w:styleId') ?? '') : '', style);
    } else if (style && name === 'w:basedOn') style.base = attributeOf(all, 'w:val');
    else if (style && name === 'w:tblStylePr') style.look.isShaded = true;
    else if (style && kind !== 'close') addLook(style.look, name, all);
  }
  return (id) => {
    /** @type {Look} */
    let look = {};
    let next = id;
    for (let depth = 0; next !== undefined && depth < DEEPEST; depth += 1) {
      const found = styles.get(next);
      look = { ...found?.look, ...look };
      next = found?.base;
    }
    return { ...styles.get('')?.look, ...look };
  };
}
