import { markers } from './colors.mjs';
import { attributeOf, tagsOf } from './xml-tags.mjs';

/**
 * What decides whether letters are seen; undefined where it is not said.
 *
 * @typedef {{ isHidden?: boolean, color?: string, size?: number, isShaded?: boolean, ground?: string, marker?: string,
 *   effect?: string }} Look
 */

// The deepest chain of styles that are based on each other.
const DEEPEST = 12;
// The width of letters, in percent, at which nobody can read them.
const NARROW = 5;

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
  else if (name === 'w:w' && Number(value?.replace('%', '')) <= NARROW) look.size = 1;
  else if (/^w14:text(?:Fill|Outline)$/.test(name)) look.effect = name;
  else if (name === 'w14:noFill' && look.effect === 'w14:textFill') look.isHidden = true;
  else if (name === 'w:shd') {
    const isSolid = value === 'solid';
    const fill = attributeOf(all, isSolid ? 'w:color' : 'w:fill') ?? 'auto';
    const isTheme = /w:themeFill=/.test(all);
    look.isShaded = isSolid || isTheme || !/^(?:auto|f[89a-f]f[89a-f]f[89a-f])$/i.test(fill);
    look.ground = isTheme ? '' : isSolid && fill === 'auto' ? '000000' : fill;
  } else if (name === 'w:highlight') {
    look.isShaded = value !== 'none' && value !== 'white';
    look.marker = markers[value ?? ''] ?? '';
  }
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
