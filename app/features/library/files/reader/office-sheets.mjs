import { unescape } from './docx.mjs';
import { withoutPlacesInFormulas } from './office-fields.mjs';
import { NOBODY, rootName, takeOut } from './office-part-names.mjs';

/** @typedef {import('./reading').Found} Found */

/**
 * Removes from a part of a workbook what it reveals about people.
 *
 * @param {string} root @param {string} xml @param {Found[]} found
 */
export function cleanSheets(root, xml, found) {
  const kind = rootName(root);
  let text = withoutPlacesInFormulas(xml, found);
  if (kind === 'comments') {
    text = withoutLeadingNames(text, found);
    text = text.replace(
      /(<((?:\w+:)?author)(?:\s[^<>]*)?>)([^<]*)<\/\2>/g,
      (all, begin, name, value) => {
        if (!value || value === NOBODY) return all;
        found.push({ kind: 'commentAuthor', value: unescape(value) });
        return `${begin}${NOBODY}</${name}>`;
      },
    );
  }
  if (kind === 'personList') {
    text = text.replace(/\s(displayName|userId|providerId)="([^"]*)"/g, (all, key, value) => {
      if (key !== 'displayName') return ` ${key}=""`;
      if (value === NOBODY) return all;
      found.push({ kind: 'commentAuthor', value: unescape(value) });
      return ` displayName="${NOBODY}"`;
    });
  }
  if (kind === 'ThreadedComments') text = text.replace(/\sdT="[^"]*"/g, '');
  if (['headers', 'revisions', 'users'].includes(kind))
    text = text.replace(/\s(userName|name)="[^"]*"/g, (_all, key) => ` ${key}="${NOBODY}"`);
  text = text.replace(/(<(?:\w+:)?pageSetup\b[^<>]*?)\sr:id="[^"<]*"/g, '$1');
  const pathless = text.replace(/<x15ac:absPath\b[^<>]*>(?:<\/x15ac:absPath>)?/g, '');
  text = takeOut(text, pathless, found, 'path');
  if (kind === 'pivotCacheDefinition')
    text = text.replace(/(<(?:\w+:)?worksheetSource\b[^<>]*?)\sr:id="[^"<]*"/g, '$1');
  text = text.replace(
    /(<(?:\w+:)?customWorkbookView\b[^<>]*?\sname=)"([^"]*)"/g,
    neutral('editor', found),
  );
  return text.replace(
    /(\s(?:userName|refreshedBy|lastEditedBy|modifiedBy)=)"([^"]*)"/g,
    neutral('editor', found),
  );
}

/** @param {Found['kind']} kind @param {Found[]} found */
function neutral(kind, found) {
  return (/** @type {string} */ all, /** @type {string} */ before, /** @type {string} */ value) => {
    if (!value || value === NOBODY) return all;
    found.push({ kind, value: unescape(value) });
    return `${before}"${NOBODY}"`;
  };
}

/**
 * Excel begins each note with the name of its author, in letters of its own.
 *
 * @param {string} xml @param {Found[]} found
 */
function withoutLeadingNames(xml, found) {
  const authors = [...xml.matchAll(/<(?:\w+:)?author(?:\s[^<>]*)?>([^<]+)</g)].map(
    ([, name = '']) => name.trim(),
  );
  return xml.replace(
    /(<(?:\w+:)?text(?:\s[^<>]*)?>(?:<(?!\/?(?:\w+:)?t[\s>])[^<>]*>|\s)*<(?:\w+:)?t(?:\s[^<>]*)?>)([^<:\n]{1,80}):(?=\s*<|\s*\n)/g,
    (all, before, name) => {
      const isBold = /<(?:\w+:)?b(?:\s[^<>]*)?\/>/.test(before);
      if (!isBold && !authors.includes(name.trim())) return all;
      found.push({ kind: 'commentAuthor', value: unescape(name) });
      return before;
    },
  );
}
