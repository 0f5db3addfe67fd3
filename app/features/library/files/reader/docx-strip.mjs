import { withoutHiddenRuns } from './docx-hidden.mjs';
import { stylesOf } from './docx-styles.mjs';
import { packParts, takeRelations } from './office-parts.mjs';
import { eachPart } from './package.mjs';
import { withoutElements } from './xml-elements.mjs';
import { tagsOf, withoutRanges } from './xml-tags.mjs';

const marks = /^w:comment(?:RangeStart|RangeEnd|Reference)$/;

/**
 * The document without the letters that nobody sees, and without comments.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 */
export async function withoutHiddenInDocx(bytes) {
  /** @type {import('./office-parts.mjs').Parts} */
  const parts = new Map();
  await eachPart(
    bytes,
    () => true,
    (name, content) => void parts.set(name, content),
  );
  takeRelations(parts, (type) => /^(?:comments\w*|people)$/i.test(type));
  const styles = [...parts].find(([name]) => /(?:^|\/)styles\d*\.xml$/i.test(name));
  const styleOf = stylesOf(styles?.[1].toString('utf8') ?? '');
  for (const [name, content] of parts) {
    if (!/^word\/[^/]+\.xml$/i.test(name)) continue;
    const before = content.toString('utf8');
    const shown = withoutHiddenRuns(before, styleOf);
    // For old programs a text box is there twice.
    const xml =
      shown.runs.length > 0 ? withoutElements(shown.xml, /<(mc:Fallback)\b[^<>]*>/g) : shown.xml;
    /** @type {[number, number][]} */
    const ranges = [];
    for (const tag of tagsOf(xml)) if (marks.test(tag.name)) ranges.push([tag.start, tag.end]);
    const after = withoutRanges(xml, ranges);
    if (after !== before) parts.set(name, Buffer.from(after));
  }
  return new Uint8Array(await packParts(parts));
}
